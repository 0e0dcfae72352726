import type { Paint, Wheels } from '../drawing/appearance.ts';
import type { SwatchOptions } from '../drawing/swatch.ts';
import {
  drawPaintSwatch,
  drawUpholsterySwatch,
  drawWheelSwatch,
  type Upholstery,
} from '../drawing/swatches.ts';
import { drawTrimSwatch, type Trim } from '../drawing/trimSwatch.ts';
import type { VisibleOption } from './visibleOption.ts';

/** A sample of what an option looks like. */
export type Swatch =
  | { readonly kind: 'paint'; readonly paint: Paint }
  | { readonly kind: 'wheels'; readonly wheels: Wheels }
  | { readonly kind: 'upholstery'; readonly upholstery: Upholstery }
  | { readonly kind: 'trim'; readonly trim: Trim };

/** Null where there is nothing to see: equipment, a package, or an option whose look is not known. */
export function swatchOf({ role, appearance }: VisibleOption): Swatch | null {
  if (appearance === null) return null;
  switch (role) {
    case 'PAINT':
    case 'ROOF_PAINT': {
      const { hex, finish = 'SOLID' } = appearance;
      return hex === undefined ? null : { kind: 'paint', paint: { hex, finish } };
    }
    case 'WHEELS':
      return appearance.wheel === undefined ? null : { kind: 'wheels', wheels: appearance.wheel };
    case 'UPHOLSTERY':
    case 'TRIM':
      return surface(appearance);
    case 'PACKAGE':
    case 'EQUIPMENT':
      return null;
    default:
      return role satisfies never;
  }
}

export function drawSwatch(swatch: Swatch, options: SwatchOptions): string {
  switch (swatch.kind) {
    case 'paint':
      return drawPaintSwatch(swatch.paint, options);
    case 'wheels':
      return drawWheelSwatch(swatch.wheels, options);
    case 'upholstery':
      return drawUpholsterySwatch(swatch.upholstery, options);
    case 'trim':
      return drawTrimSwatch(swatch.trim, options);
    default:
      return swatch satisfies never;
  }
}

/** By material and not by role: a dashboard may be clad in wool, a seat shell in carbon. */
function surface({
  hex,
  material,
  stitching,
}: NonNullable<VisibleOption['appearance']>): Swatch | null {
  if (hex === undefined || material === undefined) return null;
  switch (material) {
    case 'FABRIC':
    case 'LEATHER':
    case 'ALCANTARA':
    case 'VEGAN':
    case 'WOOL':
      return {
        kind: 'upholstery',
        upholstery: { hex, material, ...(stitching === undefined ? {} : { stitching }) },
      };
    case 'WOOD':
    case 'ALUMINIUM':
    case 'CARBON':
    case 'PIANO':
      return { kind: 'trim', trim: { hex, material } };
    default:
      return material satisfies never;
  }
}
