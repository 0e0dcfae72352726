import type { CheckedAppearance } from './appearance.ts';
import type { PaintLook } from './paintLook.ts';
import type { Skeleton } from './skeleton.ts';
import type { Ids, Region } from './svg.ts';

/** What every part of a side view draws from. */
export interface Sketch {
  readonly car: CheckedAppearance;
  readonly skeleton: Skeleton;
  readonly paint: PaintLook;
  readonly ids: Ids;
  /** Everything the car can cover, for filters. */
  readonly region: Region;
}

/** Black plastic, rubber and glass frames, the same on every car. */
export const TRIM = {
  black: '#14171a',
  blackLight: '#2b3035',
  plastic: '#24282b',
  plasticLight: '#3a4044',
  chrome: '#dfe4e8',
  chromeDark: '#8c959d',
  gap: '#0b0d0f',
} as const;
