import { FACET_FIELDS, type FacetField } from './search.ts';

/** How many models have one value of a field. */
export interface FacetCount {
  readonly field: FacetField;
  /** A series code where the field is SERIES. */
  readonly value: string;
  /** The brand of a series; null for other fields. */
  readonly brand: string | null;
  readonly count: number;
}

export interface LabelledCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How many models have these values together; null where a field is not looked at or has none. */
export type FacetCombination = { readonly [F in FacetField]: string | number | null } & {
  readonly seriesBrand: string | null;
  readonly count: number;
};

/** Counts each field's values over all combinations that it occurs in. */
export function addCombinations(combinations: readonly FacetCombination[]): readonly FacetCount[] {
  const counts = new Map<string, FacetCount & { count: number }>();
  for (const combination of combinations) {
    for (const field of FACET_FIELDS) {
      const value = combination[field];
      if (value === null) continue;
      const brand = field === 'SERIES' ? combination.seriesBrand : null;
      const name = `${field} ${brand ?? ''} ${value}`;
      const before = counts.get(name);
      if (before === undefined) {
        counts.set(name, { field, value: String(value), brand, count: combination.count });
      } else {
        before.count += combination.count;
      }
    }
  }
  return [...counts.values()];
}

/** Every field with its counts, in the fields' own order; a field without values has none. */
export function countsByField(
  counts: readonly FacetCount[],
): readonly { readonly field: FacetField; readonly counts: readonly FacetCount[] }[] {
  const byField = Map.groupBy(counts, ({ field }) => field);
  return FACET_FIELDS.map((field) => ({ field, counts: byField.get(field) ?? [] }));
}

/** Years from the newest on; all else by how many models have it, then by what it is called. */
export function inFacetOrder<Value extends LabelledCount>(
  field: FacetField,
  values: readonly Value[],
): readonly Value[] {
  return [...values].sort((a, b) =>
    field === 'MODEL_YEAR'
      ? Number(b.value) - Number(a.value)
      : b.count - a.count || compareTexts(a.label, b.label) || compareTexts(a.value, b.value),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
