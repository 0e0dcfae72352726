import type { Rule } from '../interchange/records.generated.ts';
import type { SalesBook } from './book.ts';
import type { Expression } from './authoring/expression.ts';
import { among, parseExpression, print } from './authoring/expression.ts';
import type { DemoModel } from './authoring/facts.ts';
import type { RuleBody } from './authoring/rules.ts';
import { holdsOn, scopesOf, scopesProperty } from './scopes.ts';

/**
 * The rules of a brand, each in the books of those series to whose cars it can apply: a towbar
 * rule is not among the rules of a series without towbars.
 */
export function* ruleRecords(book: SalesBook): Generator<Rule> {
  for (const { body, ...validity } of book.rules) {
    const violable = violability(body, book);
    const mine = book.models.filter((model) => holdsOn(validity, model));
    const concerned = new Set(mine.filter(violable).map(({ series }) => series));
    const models = mine.filter(({ series }) => concerned.has(series));
    const scopes = scopesOf(validity, book, models);
    if (scopes?.length === 0) continue;
    yield { brand: book.brand.code, ...inBook(body, book), ...scopesProperty(scopes) };
  }
}

/** The rule in the brand's own codes: what the brand does not sell at all is not spoken of. */
function inBook(body: RuleBody, book: SalesBook): RuleBody {
  const exists = (code: string) => book.familyOf.has(code);
  const own = (text: string): string => {
    const expression = among(parseExpression(text), exists);
    if (typeof expression === 'boolean') {
      throw new Error(`${body.code}: "${text}" is always ${expression} at ${book.brand.code}`);
    }
    return print(expression);
  };
  switch (body.kind) {
    case 'REQUIRES':
    case 'EXCLUDES':
      // oxlint-disable-next-line unicorn/no-thenable -- the format's word for the consequence
      return { ...body, if: own(body.if), then: own(body.then) };
    case 'EXPRESSION':
      return { ...body, expression: own(body.expression) };
    case 'SUPPLEMENT':
      return { ...body, if: own(body.if) };
    case 'TABLE':
      return {
        ...body,
        rows: body.rows.filter((row) => row.every((code) => code === null || exists(code))),
      };
  }
}

/** Tells of a model whether one of its cars might break the rule, read each code on its own. */
function violability(body: RuleBody, book: SalesBook): (model: DemoModel) => boolean {
  const offered = (model: DemoModel) => book.offeredOn.get(model) ?? new Set<string>();
  switch (body.kind) {
    case 'REQUIRES': {
      const [condition, consequence] = [parseExpression(body.if), parseExpression(body.then)];
      return (model) =>
        canBe(condition, true, offered(model)) && canBe(consequence, false, offered(model));
    }
    case 'EXCLUDES': {
      const [one, other] = [parseExpression(body.if), parseExpression(body.then)];
      return (model) => canBe(one, true, offered(model)) && canBe(other, true, offered(model));
    }
    case 'EXPRESSION': {
      const expression = parseExpression(body.expression);
      return (model) => canBe(expression, false, offered(model));
    }
    case 'SUPPLEMENT': {
      const condition = parseExpression(body.if);
      return (model) => canBe(condition, true, offered(model));
    }
    case 'TABLE':
      return (model) => forbidsRow(body, book, offered(model));
  }
}

function canBe(expression: Expression, value: boolean, offered: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'CODE':
      return !value || offered.has(expression.code);
    case 'NOT':
      return canBe(expression.of, !value, offered);
    case 'AND':
    case 'OR': {
      const left = canBe(expression.left, value, offered);
      const right = canBe(expression.right, value, offered);
      return (expression.kind === 'AND') === value ? left && right : left || right;
    }
    case 'IMPLIES': {
      const left = canBe(expression.left, !value, offered);
      const right = canBe(expression.right, value, offered);
      return value ? left || right : left && right;
    }
    case 'IFF': {
      const same = (side: boolean) =>
        canBe(expression.left, side, offered) &&
        canBe(expression.right, value ? side : !side, offered);
      return same(true) || same(false);
    }
  }
}

function forbidsRow(
  { families, rows }: Extract<RuleBody, { kind: 'TABLE' }>,
  book: SalesBook,
  offered: ReadonlySet<string>,
): boolean {
  let combinations = 1;
  for (const code of families) {
    const family = book.families.find((candidate) => candidate.code === code);
    const choices = family?.options.filter((option) => offered.has(option.code)).length ?? 0;
    if (choices === 0) return false;
    combinations *= choices + (family?.cardinality === 'EXACTLY_ONE' ? 0 : 1);
  }
  const open = rows.filter((row) => row.every((code) => code === null || offered.has(code)));
  return open.length < combinations;
}
