import type { PaintFinish } from './appearance.ts';
import { darken, lighten, lightness, mix, turnHue } from './color.ts';
import type { Hex } from './color.ts';

/** What light makes of one lacquer, from the sky it mirrors down to the shade at the sill. */
export interface PaintLook {
  readonly base: Hex;
  readonly sky: Hex;
  readonly shoulder: Hex;
  readonly flank: Hex;
  readonly fold: Hex;
  readonly low: Hex;
  readonly sill: Hex;
  readonly line: Hex;
  /** Colour and strength (0 to 1) of mirrored light. */
  readonly glint: Hex;
  readonly gloss: number;
  /** Share by which curved ends fall into shade, 0 to 1. */
  readonly depth: number;
  /** A clear coat over solid colour mirrors edges; flakes scatter them. */
  readonly crisp: boolean;
}

interface FinishOptics {
  readonly contrast: number;
  readonly gloss: number;
  readonly depth: number;
  readonly crisp: boolean;
  readonly hueTravel: number;
  /** Lightness that flakes add to a dark paint in plain light. */
  readonly sparkle: number;
}

const OPTICS: Readonly<Record<PaintFinish, FinishOptics>> = {
  SOLID: { contrast: 0.62, gloss: 0.62, depth: 0.3, crisp: true, hueTravel: 0, sparkle: 0.01 },
  METALLIC: { contrast: 1.2, gloss: 0.72, depth: 0.46, crisp: false, hueTravel: 0, sparkle: 0.075 },
  PEARL: { contrast: 0.98, gloss: 0.66, depth: 0.38, crisp: false, hueTravel: 7, sparkle: 0.05 },
  MATT: { contrast: 0.5, gloss: 0.1, depth: 0.3, crisp: false, hueTravel: 0, sparkle: 0.04 },
};

export function paintLookOf(hex: Hex, finish: PaintFinish): PaintLook {
  const optics = OPTICS[finish];
  const light = lightness(hex);
  // White has no room above and black none below: each shows its form on the side it has left.
  const up = optics.contrast * (light > 0.9 ? 0.3 : 0.35 + 0.65 * Math.min(1, (1 - light) / 0.6));
  const down = optics.contrast * (0.35 + 0.65 * Math.min(1, light / 0.55));
  const body = lighten(hex, optics.sparkle * Math.max(0, 1 - light / 0.35));
  const flip = (color: Hex, share: number): Hex => turnHue(color, optics.hueTravel * share);
  return {
    base: hex,
    sky: flip(lighten(body, 0.17 * up), 1),
    shoulder: flip(lighten(body, 0.12 * up), 0.6),
    flank: body,
    fold: flip(darken(body, 0.085 * down), -0.6),
    low: flip(darken(body, 0.05 * down), -0.3),
    sill: flip(darken(body, 0.24 * down), -1),
    line: darken(hex, light > 0.5 ? 0.4 : 0.3),
    glint: flip(mix(lighten(hex, 0.3), '#ffffff', finish === 'MATT' ? 0.25 : 0.72), 1),
    gloss: optics.gloss * (light < 0.3 ? 0.85 : 1),
    depth: optics.depth * (0.55 + 0.45 * Math.min(1, light / 0.6)),
    crisp: optics.crisp,
  };
}
