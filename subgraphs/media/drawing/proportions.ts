/**
 * A point of the rear silhouette or of the side glass: share of the length from the nose, share of
 * the height from the ground, heading in degrees, and the heading on leaving where there is an edge.
 */
export type Mark = readonly [x: number, y: number, heading: number, leave?: number];

/**
 * What makes a body style, as shares that scale with the car. Figures follow side elevations of
 * current cars of each class; `l` is a share of the length, `h` of the height, `w` of the wheelbase.
 */
export interface Proportions {
  /** Share of both overhangs together that lies in front. */
  readonly frontOverhang: number;
  readonly clearanceMm: number;
  /** Outer tyre diameter, h. */
  readonly tyre: number;
  /** The foremost point, the leading edge of the hood, and where glass begins: h. */
  readonly nose: number;
  readonly hoodEdge: number;
  readonly hoodEdgeSetback: number;
  readonly cowl: number;
  /** Base of the windscreen behind the front axle, w. */
  readonly dashToAxle: number;
  /** Degrees of the windscreen from level. */
  readonly rake: number;
  readonly header: number;
  /** Highest point of the roof, l. */
  readonly peak: number;
  /** From behind the highest point of the roof down to the rear bumper. */
  readonly rear: readonly Mark[];
  /** The rear window lies between this mark of `rear` and the next. */
  readonly rearGlass: 0 | 1;
  /** Lower edge of the side windows at the windscreen and at the tail, h. */
  readonly belt: readonly [front: number, rear: number];
  /** Where the upper edge of the side glass ends (l), and the way from there down to the belt. */
  readonly glassTop: number;
  readonly glassRear: readonly Mark[];
  /** Door edges behind the front axle, w: the B-pillar, and the end of the rear door's window. */
  readonly pillarB: number;
  readonly pillarC: number;
  /** A second divider towards the tail, w; the glass behind it does not open. */
  readonly pillarD?: number;
  readonly sideDoors: 1 | 2;
  /** Unpainted arches and sills. */
  readonly cladding: boolean;
  readonly tailLamp: 'BAND' | 'UPRIGHT';
}
