import type { Texts } from '../../shared/texts.ts';

export interface Brand {
  readonly code: string;
  readonly name: string;
}

export interface SeriesKey {
  readonly brand: string;
  readonly code: string;
}

export interface Series extends SeriesKey {
  readonly name: Texts;
  readonly description: Texts | null;
  readonly position: number | null;
}
