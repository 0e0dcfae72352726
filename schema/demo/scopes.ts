import type { Scope } from '../interchange/records.generated.ts';
import type { DemoModel, MarketFacts, Validity } from './authoring/facts.ts';

/** The models and markets of one brand, among which authored predicates choose. */
export interface Range {
  readonly models: readonly DemoModel[];
  readonly markets: readonly MarketFacts[];
}

/** Whether an authored thing holds for a model anywhere and at any time. */
export function holdsOn({ on }: Validity, model: DemoModel): boolean {
  return on === undefined || on(model);
}

/**
 * The scopes of an authored thing on the given models: `undefined` where it holds everywhere and
 * always, and an empty list where it holds nowhere. Whole series are named as such.
 */
export function scopesOf(
  validity: Validity,
  range: Range,
  models: readonly DemoModel[] = range.models.filter((model) => holdsOn(validity, model)),
): readonly Scope[] | undefined {
  const places = placesOf(validity, range);
  if (models.length === 0 || places === undefined) return [];
  const period = periodOf(validity);
  const scopes = carsOf(models, range).map((cars) => ({ ...cars, ...places, ...period }));
  return scopes.some((scope) => Object.keys(scope).length === 0) ? undefined : scopes;
}

/** The same scopes as a record's optional property. */
export function scopesProperty(scopes: readonly Scope[] | undefined): { scopes?: Scope[] } {
  return scopes === undefined ? {} : { scopes: [...scopes] };
}

export function periodOf({ from, to }: Validity): Pick<Scope, 'from' | 'to'> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function placesOf(validity: Validity, { markets }: Range): Pick<Scope, 'markets'> | undefined {
  const { in: within } = validity;
  if (within === undefined) return {};
  const codes = markets.filter((market) => within(market)).map(({ code }) => code);
  return codes.length === 0 ? undefined : { markets: codes };
}

function carsOf(chosen: readonly DemoModel[], { models }: Range): readonly Scope[] {
  if (chosen.length === models.length) return [{}];
  const whole: string[] = [];
  const single: string[] = [];
  for (const series of new Set(chosen.map((model) => model.series))) {
    const mine = chosen.filter((model) => model.series === series);
    if (mine.length === models.filter((model) => model.series === series).length) {
      whole.push(series);
    } else {
      single.push(...mine.map(({ code }) => code));
    }
  }
  return [
    ...(whole.length > 0 ? [{ series: whole }] : []),
    ...(single.length > 0 ? [{ models: single }] : []),
  ];
}
