import type { Scope } from '../../../schema/interchange/records.generated.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Cardinality } from './offer.ts';
import { coversModel, spansAt } from './scopes.ts';
import { isOfferedOn, type Span } from './spans.ts';

export interface ScopedOption {
  readonly code: string;
  readonly family: string;
  readonly scopes: readonly Scope[] | undefined;
}

export interface ScopedStandard {
  readonly codes: readonly string[];
  readonly scopes: readonly Scope[] | undefined;
}

/** A model with all of its brand that may concern it. */
export interface EquippedModel<S extends ScopedStandard> {
  readonly code: string;
  readonly series: string;
  readonly scopes: readonly Scope[] | undefined;
  readonly options: readonly ScopedOption[];
  readonly cardinalities: ReadonlyMap<string, Cardinality>;
  readonly standards: readonly S[];
}

/** Why a model's standard equipment does not make a car. The place is the first one found. */
export type StandardProblem<S> = { readonly market: string; readonly day: IsoDate | null } & (
  | { readonly kind: 'not-offered'; readonly standard: S; readonly code: string }
  | {
      readonly kind: 'several';
      readonly standard: S;
      readonly family: string;
      readonly codes: readonly string[];
    }
  | { readonly kind: 'none'; readonly family: string }
);

/** Before all days that a record names; a scope without a beginning holds on it. */
const SINCE_EVER: IsoDate = '0000-01-01';

/**
 * Looks at every market and every day on which anything changes: what is standard must be offered,
 * one of each exactly-one family that the model has, and no two of a family that takes one.
 */
export function checkStandards<S extends ScopedStandard>(
  model: EquippedModel<S>,
  markets: Iterable<string>,
): readonly StandardProblem<S>[] {
  const concerning = narrowed(model);
  const problems = new Map<string, StandardProblem<S>>();
  for (const market of markets) {
    const place = { series: model.series, model: model.code, market };
    const spans = spansAt(model.scopes, place);
    if (spans.length === 0) continue;
    const offers = concerning.options
      .map((option) => ({ ...option, spans: spansAt(option.scopes, place) }))
      .filter((option) => option.spans.length > 0);
    const standards = concerning.standards
      .map((standard) => ({ standard, spans: spansAt(standard.scopes, place) }))
      .filter((standard) => standard.spans.length > 0);
    for (const day of daysOfChange([{ spans }, ...offers, ...standards])) {
      if (!isOfferedOn(day, spans)) continue;
      const found = problemsOn(
        offers.filter((offer) => isOfferedOn(day, offer.spans)),
        standards.filter((standard) => isOfferedOn(day, standard.spans)),
        model.cardinalities,
      );
      for (const [name, problem] of found) {
        if (problems.has(name)) continue;
        problems.set(name, { ...problem, market, day: day === SINCE_EVER ? null : day });
      }
    }
  }
  return [...problems.values()];
}

/** Scopes that another model or series is meant by are left out once, not in each market. */
function narrowed<S extends ScopedStandard>(
  model: EquippedModel<S>,
): Pick<EquippedModel<S>, 'options' | 'standards'> {
  const own = <T extends { readonly scopes: readonly Scope[] | undefined }>(
    records: readonly T[],
  ) =>
    records
      .map((record) => ({
        ...record,
        scopes: record.scopes?.filter((scope) =>
          coversModel(scope, { series: model.series, model: model.code }),
        ),
      }))
      .filter(({ scopes }) => scopes === undefined || scopes.length > 0);
  return { options: own(model.options), standards: own(model.standards) };
}

function daysOfChange(spanned: readonly { readonly spans: readonly Span[] }[]): Set<IsoDate> {
  const days = new Set([SINCE_EVER]);
  for (const { from, to } of spanned.flatMap(({ spans }) => spans)) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(to);
  }
  return days;
}

type PlacelessProblem<S> =
  StandardProblem<S> extends infer P
    ? P extends unknown
      ? Omit<P, 'market' | 'day'>
      : never
    : never;

/** Problems by a name that is the same in every place. */
function problemsOn<S extends ScopedStandard>(
  offers: readonly ScopedOption[],
  standards: readonly { readonly standard: S }[],
  cardinalities: ReadonlyMap<string, Cardinality>,
): ReadonlyMap<string, PlacelessProblem<S>> {
  const problems = new Map<string, PlacelessProblem<S>>();
  const familyOf = new Map(offers.map(({ code, family }) => [code, family]));
  const codesOf = new Map<string, string[]>();
  for (const { standard } of standards) {
    for (const code of standard.codes) {
      const family = familyOf.get(code);
      if (family === undefined) {
        problems.set(`not-offered ${code}`, { kind: 'not-offered', standard, code });
        continue;
      }
      const codes = codesOf.get(family) ?? [];
      codesOf.set(family, codes.includes(code) ? codes : [...codes, code]);
      const several = codesOf.get(family) ?? [];
      if (several.length > 1 && cardinalities.get(family) !== 'ANY') {
        problems.set(`several ${family}`, { kind: 'several', standard, family, codes: several });
      }
    }
  }
  for (const family of new Set(familyOf.values())) {
    if (cardinalities.get(family) === 'EXACTLY_ONE' && !codesOf.has(family)) {
      problems.set(`none ${family}`, { kind: 'none', family });
    }
  }
  return problems;
}
