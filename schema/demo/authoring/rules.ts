// The interchange format calls a rule's consequence `then`; nobody awaits these records.
/* oxlint-disable unicorn/no-thenable */
import type { Rule, Texts } from '../../interchange/records.generated.ts';
import type { Validity } from './facts.ts';

type WithoutHome<T> = T extends Rule ? Omit<T, 'brand' | 'scopes'> : never;

/** What a rule says, before it belongs to a brand. */
export type RuleBody = WithoutHome<Rule>;

/** A rule as authored. */
export interface DemoRule extends Validity {
  readonly body: RuleBody;
}

/** Where the condition holds, the consequence must hold. */
export function requires(
  code: string,
  condition: string,
  consequence: string,
  text: Texts,
  validity: Validity = {},
): DemoRule {
  const body = { code, kind: 'REQUIRES', text, if: condition, then: consequence } as const;
  return { ...validity, body };
}

/** The two never stand in one car. */
export function excludes(
  code: string,
  one: string,
  other: string,
  text: Texts,
  validity: Validity = {},
): DemoRule {
  return { ...validity, body: { code, kind: 'EXCLUDES', text, if: one, then: other } };
}

/** What holds for every car. */
export function always(
  code: string,
  expression: string,
  text: Texts,
  validity: Validity = {},
): DemoRule {
  return { ...validity, body: { code, kind: 'EXPRESSION', text, expression } };
}

/** Where the condition holds, these come by themselves. */
export function supplement(
  code: string,
  condition: string,
  adds: readonly string[],
  text: Texts,
  validity: Validity = {},
): DemoRule {
  return {
    ...validity,
    body: { code, kind: 'SUPPLEMENT', text, if: condition, adds: [...adds] },
  };
}

/** The combinations of some families that exist; see `cross`. */
export function table(
  code: string,
  families: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  text: Texts,
  validity: Validity = {},
): DemoRule {
  const copies = rows.map((row) => [...row]);
  return {
    ...validity,
    body: { code, kind: 'TABLE', text, families: [...families], rows: copies },
  };
}

/** All rows which take one code of each column. */
export function cross(
  ...columns: readonly (readonly (string | null)[])[]
): readonly (readonly (string | null)[])[] {
  return columns.reduce<readonly (readonly (string | null)[])[]>(
    (rows, column) => rows.flatMap((row) => column.map((code) => [...row, code])),
    [[]],
  );
}
