import type { Texts } from '../../interchange/records.generated.ts';
import type { DemoModel, InMarkets, Validity } from './facts.ts';
import type { DemoFamily, DemoPackage, FamilyAddition } from './options.ts';
import type { DemoRule } from './rules.ts';

export interface DemoSeries {
  readonly code: string;
  readonly name: Texts;
  readonly description: Texts;
}

/** Codes that models have from the works. */
export interface DemoStandard extends Validity {
  readonly codes: readonly string[];
}

/** Everything that one brand's authors wrote. */
export interface DemoBrand {
  readonly code: string;
  readonly name: string;
  readonly soldIn: InMarkets;
  /** What the brand charges for equipment of the shared handbook, relative to its list. */
  readonly handbookPriceFactor: number;
  readonly series: readonly DemoSeries[];
  readonly models: readonly DemoModel[];
  readonly families: readonly DemoFamily[];
  readonly additions: readonly FamilyAddition[];
  readonly packages: readonly DemoPackage[];
  readonly rules: readonly DemoRule[];
  readonly standards: readonly DemoStandard[];
}

/**
 * Standard codes. A later entry without markets and dates displaces an earlier one of the same
 * single-choice family, so that a brand states the rule first and its exceptions after it.
 */
export function standard(codes: readonly string[], validity: Validity = {}): DemoStandard {
  return { ...validity, codes };
}
