/** Millimetres: `x` runs from the front bumper to the rear, `y` up from the ground. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point that a line passes in a given direction; `leave` differs from `heading` at an edge. */
export interface Knot extends Point {
  /** Degrees: 0 runs to the rear, 90 up, -90 down. */
  readonly heading: number;
  readonly leave?: number;
  /** How far the curve keeps its direction here, as a share of the distance to its neighbour. */
  readonly pull?: number;
}

export interface Cubic {
  readonly from: Point;
  readonly fromHandle: Point;
  readonly toHandle: Point;
  readonly to: Point;
}

const DEFAULT_PULL = 0.36;

/** The smooth line through the knots, one cubic between each two. */
export function curveThrough(knots: readonly Knot[]): readonly Cubic[] {
  const cubics: Cubic[] = [];
  for (const [index, to] of knots.entries()) {
    const from = knots[index - 1];
    if (from === undefined) continue;
    const chord = Math.hypot(to.x - from.x, to.y - from.y);
    cubics.push({
      from,
      fromHandle: ahead(from, from.leave ?? from.heading, chord * (from.pull ?? DEFAULT_PULL)),
      toHandle: ahead(to, to.heading, -chord * (to.pull ?? DEFAULT_PULL)),
      to,
    });
  }
  return cubics;
}

/** The point `distance` away in the direction of `heading` degrees. */
export function ahead(point: Point, heading: number, distance: number): Point {
  const angle = (heading * Math.PI) / 180;
  return { x: point.x + Math.cos(angle) * distance, y: point.y + Math.sin(angle) * distance };
}

export function pointOn(cubic: Cubic, t: number): Point {
  const u = 1 - t;
  const blend = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return {
    x: blend(cubic.from.x, cubic.fromHandle.x, cubic.toHandle.x, cubic.to.x),
    y: blend(cubic.from.y, cubic.fromHandle.y, cubic.toHandle.y, cubic.to.y),
  };
}

/** The height of a line at `x`; beyond its ends, that of the nearer end. `x` must grow along it. */
export function heightAt(curve: readonly Cubic[], x: number): number {
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) throw new Error('a line without a curve');
  if (x <= first.from.x) return first.from.y;
  const cubic = curve.find((candidate) => x <= candidate.to.x);
  if (cubic === undefined) return last.to.y;
  let low = 0;
  let high = 1;
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (pointOn(cubic, middle).x < x) low = middle;
    else high = middle;
  }
  return pointOn(cubic, low).y;
}

/** Degrees by which the line rises at `x`. */
export function headingAt(curve: readonly Cubic[], x: number): number {
  const step = 4;
  const rise = heightAt(curve, x + step) - heightAt(curve, x - step);
  return (Math.atan2(rise, 2 * step) * 180) / Math.PI;
}

/** The stretch of a line between two `x`, `inset` millimetres lower, as knots for a new line. */
export function below(
  curve: readonly Cubic[],
  fromX: number,
  toX: number,
  inset: (x: number) => number,
  steps = 5,
): readonly Knot[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = fromX + ((toX - fromX) * step) / steps;
    const heading = headingAt(curve, x);
    return { x, y: heightAt(curve, x) - inset(x), heading: toX < fromX ? heading + 180 : heading };
  });
}
