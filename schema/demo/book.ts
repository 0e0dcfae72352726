import type { DemoBrand } from './authoring/brand.ts';
import type { DemoModel, MarketFacts } from './authoring/facts.ts';
import type { DemoFamily, DemoOption, DemoPackage } from './authoring/options.ts';
import type { DemoRule } from './authoring/rules.ts';
import { HANDBOOK_FAMILIES } from './handbook/families.ts';
import { HANDBOOK_RULES } from './handbook/rules.ts';
import { HANDBOOK_STANDARDS } from './handbook/standards.ts';
import type { DemoStandard } from './authoring/brand.ts';
import { holdsOn } from './scopes.ts';

/** Family of all packages; not authored, because each brand has exactly this one. */
export const PACKAGE_FAMILY = 'PACK';

/** A brand's sales book: what it wrote itself joined with the handbook that all brands share. */
export interface SalesBook {
  readonly brand: DemoBrand;
  readonly models: readonly DemoModel[];
  readonly markets: readonly MarketFacts[];
  /** Families with at least one option that a model is offered, only with such options. */
  readonly families: readonly DemoFamily[];
  readonly packages: readonly DemoPackage[];
  readonly rules: readonly DemoRule[];
  readonly standards: readonly DemoStandard[];
  /** Family code of every option and package code. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** Codes that a model is offered somewhere at some time. */
  readonly offeredOn: ReadonlyMap<DemoModel, ReadonlySet<string>>;
}

export function salesBook(
  brand: DemoBrand,
  models: readonly DemoModel[],
  markets: readonly MarketFacts[],
): SalesBook {
  const families = familiesOf(brand, models, markets);
  const packages = brand.packages.filter((pack) => models.some((model) => holdsOn(pack, model)));
  const familyOf = new Map<string, string>();
  for (const { code, options } of families) {
    for (const option of options) familyOf.set(option.code, code);
  }
  for (const pack of packages) familyOf.set(pack.code, PACKAGE_FAMILY);
  const sold = [...families.flatMap(({ options }) => options), ...packages];
  const offeredOn = new Map(
    models.map((model) => [
      model,
      new Set(sold.filter((item) => holdsOn(item, model)).map(({ code }) => code)),
    ]),
  );
  const rules = [...brand.rules, ...HANDBOOK_RULES];
  const standards = [...HANDBOOK_STANDARDS, ...brand.standards];
  return { brand, models, markets, families, packages, rules, standards, familyOf, offeredOn };
}

function familiesOf(
  brand: DemoBrand,
  models: readonly DemoModel[],
  markets: readonly MarketFacts[],
): readonly DemoFamily[] {
  const shared = HANDBOOK_FAMILIES.map((family) => ({
    ...family,
    options: family.options.map((option) => atBrandPrice(option, brand.handbookPriceFactor)),
  }));
  return [...brand.families, ...shared]
    .map((family) => {
      const added = brand.additions
        .filter((addition) => addition.family === family.code)
        .flatMap(({ options }) => options);
      const options = [...family.options, ...added].filter(
        (option) =>
          models.some((model) => holdsOn(option, model)) &&
          (option.in === undefined || markets.some(option.in)),
      );
      return { ...family, options };
    })
    .filter(({ options }) => options.length > 0);
}

function atBrandPrice(option: DemoOption, factor: number): DemoOption {
  return { ...option, euro: Math.round((option.euro * factor) / 10) * 10 };
}
