import type { Rule } from '../../../schema/interchange/records.generated.ts';
import type { Expression } from '../domain/expression/expression.ts';
import { showFault } from '../domain/expression/fault.ts';
import type { ParsedExpression } from '../domain/expression/parseExpression.ts';
import type { RuleBody } from '../domain/ruleBook.ts';

/** What a rule's record says, without its texts and scopes. */
export type RuleText = Rule extends infer R
  ? R extends unknown
    ? Omit<R, 'brand' | 'code' | 'text' | 'scopes'>
    : never
  : never;

export interface FieldFault {
  /** JSON pointer into the rule's record. */
  readonly field: string;
  readonly message: string;
}

export type ReadBody =
  | { readonly kind: 'body'; readonly body: RuleBody }
  | { readonly kind: 'faulty'; readonly faults: readonly FieldFault[] };

/** Reads a rule's expressions by the given parser, which may remember what it has read. */
export function readBody(rule: RuleText, parse: (text: string) => ParsedExpression): ReadBody {
  const faults: FieldFault[] = [];
  const read = (field: string, text: string): Expression => {
    const parsed = parse(text);
    if (parsed.kind === 'expression') return parsed.expression;
    faults.push({ field, message: showFault(text, parsed.fault) });
    return { kind: 'code', code: '' };
  };
  const body = bodyOf(rule, read);
  return faults.length === 0 ? { kind: 'body', body } : { kind: 'faulty', faults };
}

function bodyOf(rule: RuleText, read: (field: string, text: string) => Expression): RuleBody {
  switch (rule.kind) {
    case 'REQUIRES':
    case 'EXCLUDES':
      // The format's own field; a rule is awaited by nobody.
      // oxlint-disable-next-line unicorn/no-thenable
      return { kind: rule.kind, if: read('/if', rule.if), then: read('/then', rule.then) };
    case 'EXPRESSION':
      return { kind: rule.kind, expression: read('/expression', rule.expression) };
    case 'SUPPLEMENT':
      return { kind: rule.kind, if: read('/if', rule.if), adds: rule.adds };
    case 'TABLE':
      return { kind: rule.kind, families: rule.families, rows: rule.rows };
  }
}
