import type { IsoDate } from '../../shared/dates.ts';
import type { Texts } from '../../shared/texts.ts';
import type { BodyStyle } from '../drawing/appearance.ts';

/** What a side view shows of a model before any option. */
export interface Body {
  readonly bodyStyle: BodyStyle;
  /** Driven without an exhaust. */
  readonly electric: boolean;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly wheelbaseMm: number;
  readonly groundClearanceMm: number | null;
  readonly doors: number | null;
}

/** Codes that a model has from the works for some days. */
export interface StandardSpan {
  readonly codes: readonly string[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A model in a market as its picture needs it. */
export interface OfferedModel {
  /** The dataset version that defines the model; its options are of the same. */
  readonly datasetVersion: number;
  /** The brand's code. */
  readonly brand: string;
  readonly brandName: string;
  readonly name: Texts;
  readonly timeZone: string;
  /** The market's. */
  readonly locales: readonly string[];
  /** Null where the dimensions are not known. */
  readonly body: Body | null;
  readonly standards: readonly StandardSpan[];
}
