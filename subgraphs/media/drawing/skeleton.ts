import type { CheckedAppearance } from './appearance.ts';
import { PROPORTIONS } from './bodyStyles.ts';
import { below, curveThrough, heightAt } from './curve.ts';
import type { Cubic, Knot, Point } from './curve.ts';
import type { Mark, Proportions } from './proportions.ts';

/** The lines of one car that all parts of its drawing share; millimetres, y up from the ground. */
export interface Skeleton {
  readonly proportions: Proportions;
  readonly length: number;
  readonly height: number;
  readonly wheelbase: number;
  readonly frontAxle: Point;
  readonly rearAxle: Point;
  readonly tyreRadius: number;
  readonly rimRadius: number;
  readonly archRadius: number;
  /** The arch is struck from a little above the axle: tyres need room to spring. */
  readonly archY: number;
  readonly clearance: number;
  /** Lower edge of the painted body between the wheels. */
  readonly sillY: number;
  readonly chin: Point;
  readonly heel: Point;
  /** Height of the foremost point, and of the hood's leading edge above the lamps. */
  readonly noseY: number;
  readonly hoodEdgeY: number;
  readonly cowl: Point;
  readonly header: Point;
  /** From the chin over hood and roof to the heel. A convertible's has no roof. */
  readonly outline: readonly Cubic[];
  /** The closed-roof line from the cowl to the tail, which the side glass follows. */
  readonly roof: readonly Cubic[];
  readonly screen: Cubic;
  readonly rearGlass: Cubic | undefined;
  readonly open: boolean;
  /** Where a pickup's bed begins behind its cab. */
  readonly bedX: number | undefined;
  readonly sideDoors: 1 | 2;
  readonly pillarBX: number;
  readonly pillarCX: number;
  readonly pillarDX: number | undefined;
  beltY(x: number): number;
  /** The shoulder's edge, below the belt and rising with it. */
  creaseY(x: number): number;
  /** A point by shares of length and height. */
  at(x: number, y: number): Point;
}

// Windscreen, header to peak, peak to the first mark of the rear.
const ROOF_CUBICS_BEFORE_REAR = 3;

/** Beyond this height a van has a raised roof, which has no windows. */
export const LOW_ROOF_MM = 2050;

export function skeletonOf(car: CheckedAppearance): Skeleton {
  const proportions = PROPORTIONS[car.bodyStyle];
  const drop = car.features.sportBody ? 15 : 0;
  const length = car.lengthMm;
  const height = car.heightMm - drop;
  const wheelbase = car.wheelbaseMm;
  const clearance = Math.min(
    (car.groundClearanceMm ?? proportions.clearanceMm) - drop,
    height * 0.22,
  );

  const rimRadius = Math.min(car.wheels.diameterInch * 12.7 + 14, length * 0.075, height * 0.26);
  // A short car has small wheels however tall it is: a kei van rolls on 560 mm, not on 720.
  const largestTyre = proportions.cladding ? 860 : 750;
  const usualTyre = Math.min(car.heightMm * proportions.tyre, length * 0.166, largestTyre) / 2;
  const tyreRadius = Math.max(usualTyre, rimRadius + 62);
  const archRadius = tyreRadius + 32;
  const archY = tyreRadius + 16;
  const crown = archY + archRadius;

  // Wheels keep inside the body however the overhangs of imported data come out.
  const overhang = length - wheelbase;
  const room = Math.min(archRadius + 60, overhang / 2);
  const electricShift = car.electric ? 0.02 : 0;
  const frontX = clamp(
    overhang * (proportions.frontOverhang - electricShift),
    room,
    overhang - room,
  );
  const frontAxle = { x: frontX, y: tyreRadius };
  const rearAxle = { x: frontX + wheelbase, y: tyreRadius };

  const at = (x: number, y: number): Point => ({ x: length * x, y: height * y });
  const sillY = clearance + 42;
  const chinY = clearance + (car.features.sportBody ? 18 : 40);
  const chin = { x: length * 0.032, y: chinY };
  const heel = { x: length * 0.978, y: clearance + 95 };

  // What a high roof adds lies above the belt: hood and doors stay those of the lower van.
  const lowRoof = Math.min(height, LOW_ROOF_MM);
  const hoodY = Math.max(lowRoof * proportions.hoodEdge, crown - 20);
  const cowl = {
    x: frontX + wheelbase * proportions.dashToAxle,
    y: Math.max(lowRoof * proportions.cowl, crown + 60),
  };
  const headerY = height * proportions.header;
  // Tall short cars raise their windscreen, or no roof would be left behind it.
  const rake = proportions.rake + Math.max(0, height / length - 0.38) * 90;
  const rakeRun = (headerY - cowl.y) / Math.tan((rake * Math.PI) / 180);
  const rear = proportions.rear.map((mark) => knotAt(mark, at));
  const roofEndX = rear[0]?.x ?? length;
  const header = { x: Math.min(cowl.x + rakeRun, roofEndX - length * 0.1), y: headerY };

  const noseY = Math.max(lowRoof * proportions.nose, chin.y + 90);
  const hoodEdge = {
    x: length * proportions.hoodEdgeSetback,
    y: Math.min(hoodY, cowl.y - 70),
  };
  const hoodSlope = angleTo(hoodEdge, cowl);
  const nose = noseKnots(chin, noseY, hoodEdge, cowl);
  const heelKnot: Knot = { ...heel, heading: -150 };
  const screenHeading = angleTo(cowl, header);
  const peakX = Math.min(
    Math.max(length * proportions.peak, header.x + length * 0.11),
    roofEndX - length * 0.03,
  );
  const roofKnots: Knot[] = [
    { ...cowl, heading: screenHeading + 3, pull: 0.3 },
    { ...header, heading: screenHeading * 0.7, pull: 0.3 },
    { x: peakX, y: height, heading: 0 },
  ];
  const open = car.bodyStyle === 'CONVERTIBLE';
  const tail = [...rear, heelKnot];
  const cowlEdge: Knot = { ...cowl, heading: hoodSlope * 0.7, leave: screenHeading + 3 };
  const outline = open
    ? curveThrough([...nose, { ...cowl, heading: 3 }, ...openKnots(length, cowl, rear[0]), ...tail])
    : curveThrough([...nose, { ...cowlEdge, pull: 0.3 }, ...roofKnots.slice(1), ...tail]);
  const roof = open
    ? curveThrough([...roofKnots, knotAt([0.7, 0.94, -14], at), knotAt([0.87, 0.757, -20], at)])
    : curveThrough([...roofKnots, ...tail]);

  const screen = roof[0];
  if (screen === undefined) throw new Error('a roof line without a windscreen');

  const [beltFront, beltRear] = proportions.belt;
  const beltStart = Math.max(lowRoof * beltFront, crown + 45);
  const beltEnd = Math.max(lowRoof * beltRear, beltStart);
  const beltY = (x: number): number => {
    const share = clamp((x - cowl.x) / (length - cowl.x), -0.6, 1);
    return beltStart + (beltEnd - beltStart) * share;
  };
  const creaseY = (x: number): number => {
    const share = (x - frontX) / wheelbase;
    return (
      beltY(x) - lowRoof * (0.095 - 0.012 * share) + lowRoof * 0.006 * Math.sin(share * Math.PI)
    );
  };

  return {
    proportions,
    length,
    height,
    wheelbase,
    frontAxle,
    rearAxle,
    tyreRadius,
    rimRadius,
    archRadius,
    archY,
    clearance,
    sillY,
    chin,
    heel,
    noseY,
    hoodEdgeY: hoodEdge.y,
    cowl,
    header,
    outline,
    roof,
    screen,
    rearGlass: open ? undefined : roof[ROOF_CUBICS_BEFORE_REAR + proportions.rearGlass],
    open,
    bedX: car.bodyStyle === 'PICKUP' ? length * 0.6365 : undefined,
    sideDoors: car.doors === undefined ? proportions.sideDoors : car.doors <= 3 ? 1 : 2,
    pillarBX:
      frontX +
      wheelbase *
        (car.doors !== undefined && car.doors <= 3
          ? Math.max(proportions.pillarB, 0.66)
          : proportions.pillarB),
    pillarCX: frontX + wheelbase * proportions.pillarC,
    pillarDX:
      proportions.pillarD === undefined ? undefined : frontX + wheelbase * proportions.pillarD,
    beltY,
    creaseY,
    at,
  };
}

/** The outline's height at `x` behind the foremost point, where it is a function of `x`. */
export function topAt(skeleton: Skeleton, x: number): number {
  return heightAt(skeleton.outline.slice(1), x);
}

/** The roof line `inset` millimetres inwards, from `fromX` to `toX`. */
export function underRoof(
  skeleton: Skeleton,
  fromX: number,
  toX: number,
  inset: number,
): readonly Knot[] {
  return below(skeleton.roof, fromX, toX, () => inset);
}

/** Where A-pillar and belt meet: the mirror sits here and the front door begins. */
export function pillarFoot(skeleton: Skeleton): Point {
  const { cowl, header } = skeleton;
  const slope = Math.sin((angleTo(cowl, header) * Math.PI) / 180);
  const x = cowl.x + 84 / Math.max(slope, 0.3);
  return { x, y: skeleton.beltY(x) };
}

export function angleTo(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

export function knotAt([x, y, heading, leave]: Mark, at: (x: number, y: number) => Point): Knot {
  return { ...at(x, y), heading, ...(leave === undefined ? {} : { leave }) };
}

function noseKnots(chin: Point, noseY: number, edge: Point, cowl: Point): readonly Knot[] {
  return [
    { ...chin, heading: 168, pull: 0.3 },
    { x: 0, y: noseY, heading: 88, pull: 0.42 },
    { ...edge, heading: 42, pull: 0.36 },
    {
      x: edge.x + (cowl.x - edge.x) * 0.3,
      y: edge.y + (cowl.y - edge.y) * 0.53,
      heading: angleTo(edge, cowl) * 1.05,
      pull: 0.3,
    },
  ];
}

// With the roof stowed the body's upper edge runs level from the windscreen to the rear deck.
function openKnots(length: number, cowl: Point, deck: Point | undefined): readonly Knot[] {
  return [{ x: length * 0.5, y: (cowl.y + (deck?.y ?? cowl.y)) / 2 - 6, heading: 1 }];
}
