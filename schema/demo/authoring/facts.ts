import type { Model, Texts } from '../../interchange/records.generated.ts';

export type BodyStyle = Model['bodyStyle'];
export type TechnicalData = Model['technicalData'];

/** A model as its brand's author describes it. */
export interface DemoModel {
  readonly code: string;
  /** The authored model that this one varies; its own code in the standard dataset. */
  readonly base: string;
  readonly series: string;
  readonly name: Texts;
  readonly bodyStyle: BodyStyle;
  readonly modelYear: number;
  /** From 1, a city car, to 6, a luxury saloon: decides which equipment is offered. */
  readonly tier: number;
  /** Gross list price in Germany, in euros. */
  readonly euro: number;
  readonly technicalData: TechnicalData;
  /** Where it is sold; missing means wherever the brand sells. */
  readonly soldIn?: InMarkets;
  readonly from?: string;
  readonly to?: string;
}

/** Facts about a market which decide what is offered and required there. */
export interface MarketFacts {
  readonly code: string;
  readonly region:
    | 'EUROPE'
    | 'NORTH_AMERICA'
    | 'LATIN_AMERICA'
    | 'EAST_ASIA'
    | 'SOUTH_ASIA'
    | 'GULF'
    | 'OCEANIA'
    | 'AFRICA';
  /** Side of the steering wheel. */
  readonly steering: 'LEFT' | 'RIGHT';
  /** Standard of the AC inlet. */
  readonly plug: 'TYPE1' | 'TYPE2' | 'GBT';
  readonly climate: 'COLD' | 'TEMPERATE' | 'HOT';
}

export type OnModels = (model: DemoModel) => boolean;
export type InMarkets = (market: MarketFacts) => boolean;

/** Where and when an authored thing holds. */
export interface Validity {
  readonly on?: OnModels;
  readonly in?: InMarkets;
  /** First day, an ISO date. */
  readonly from?: string;
  /** First day no longer valid, an ISO date. */
  readonly to?: string;
}

export const tier =
  (least: number, most = 6): OnModels =>
  (model) =>
    model.tier >= least && model.tier <= most;
export const body =
  (...styles: readonly BodyStyle[]): OnModels =>
  (model) =>
    styles.includes(model.bodyStyle);
export const series =
  (...codes: readonly string[]): OnModels =>
  (model) =>
    codes.includes(model.series);
export const models =
  (...codes: readonly string[]): OnModels =>
  (model) =>
    codes.includes(model.base);

export const electric: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.kind === 'BATTERY_ELECTRIC';
export const fuelCell: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.kind === 'FUEL_CELL';
export const plugIn: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.kind === 'BATTERY_ELECTRIC' || powertrain.kind === 'PLUG_IN_HYBRID';
export const engine: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.cylinders !== undefined;
export const allWheelDrive: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.drivetrain === 'ALL';
export const manual: OnModels = ({ technicalData: { powertrain } }) =>
  powertrain.transmission === 'MANUAL';
export const tows: OnModels = ({ technicalData: { weights } }) => (weights?.towingKg ?? 0) > 0;
export const seats =
  (least: number): OnModels =>
  ({ technicalData: { capacity } }) =>
    (capacity?.seats ?? 5) >= least;
export const doors =
  (least: number): OnModels =>
  ({ technicalData: { capacity } }) =>
    (capacity?.doors ?? 4) >= least;

export const region =
  (...regions: readonly MarketFacts['region'][]): InMarkets =>
  (market) =>
    regions.includes(market.region);
export const markets =
  (...codes: readonly string[]): InMarkets =>
  (market) =>
    codes.includes(market.code);
export const plug =
  (...plugs: readonly MarketFacts['plug'][]): InMarkets =>
  (market) =>
    plugs.includes(market.plug);
export const climate =
  (...climates: readonly MarketFacts['climate'][]): InMarkets =>
  (market) =>
    climates.includes(market.climate);
export const steering =
  (side: MarketFacts['steering']): InMarkets =>
  (market) =>
    market.steering === side;

type Test<T> = (subject: T) => boolean;

export const not =
  <T>(test: Test<T>): Test<T> =>
  (subject) =>
    !test(subject);
export const both =
  <T>(...tests: readonly Test<T>[]): Test<T> =>
  (subject) =>
    tests.every((test) => test(subject));
export const either =
  <T>(...tests: readonly Test<T>[]): Test<T> =>
  (subject) =>
    tests.some((test) => test(subject));
