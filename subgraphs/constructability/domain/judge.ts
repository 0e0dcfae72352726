import { allCodes, type Car } from './car.ts';
import { codesIn, type Expression } from './expression/expression.ts';
import type { Presence } from './expression/evaluate.ts';
import { reasonsFor } from './expression/reasons.ts';
import type { Rule, RuleBody } from './ruleBook.ts';
import type { RuleSlice, SliceFamily } from './ruleSlice.ts';
import { ruleValue } from './ruleValue.ts';
import type { RuleKind } from '../../shared/ids/ruleId.ts';
import { trainsOf } from './trains.ts';
import type { Conflict, Verdict } from './verdict.ts';

/**
 * The plain verdict on a car, rule by rule.
 *
 * Exact for a complete car: codes not listed are absent, and every rule is true or false.
 *
 * For a partial car, *open* are the options of exactly-one families that have none yet; all other
 * unlisted codes are absent. A completion gives each open family one of its options. Rules are
 * evaluated in three-valued logic over the open codes, tables exactly. So a rule reported as
 * violated is violated in **every** completion, and `buildable: false` is right; but two rules
 * that only together leave no completion go unnoticed, and the answer is null. It is never true
 * for a partial car.
 */
export function judge(slice: RuleSlice, car: Car): Verdict {
  const listed = allCodes(car);
  const state = new CarState(slice, listed);
  const conflicts: Conflict[] = [];
  let trains: ReturnType<typeof trainsOf> | undefined;
  const report = (kind: RuleKind, code: string, about: Iterable<string>): void => {
    trains ??= trainsOf(slice, car);
    const spoken = new Set(about);
    const choices = [...trains].flatMap(([choice, train]) =>
      train.isDisjointFrom(spoken) ? [] : [choice],
    );
    conflicts.push({ rules: [{ kind, code }], choices });
  };

  if (!slice.offered) report('EFFECTIVITY', slice.model, []);
  for (const code of listed) {
    if (!slice.familyOf.has(code)) report('EFFECTIVITY', code, [code]);
  }
  for (const family of slice.families) {
    if (family.cardinality === 'ANY' || state.of(family).length <= 1) continue;
    report('FAMILY', family.code, family.options);
  }
  for (const [code, contents] of slice.contentsOf) {
    if (!listed.has(code)) continue;
    const missing = contents.filter((content) => state.presence(content) === false);
    if (missing.length > 0) report('PACKAGE', code, [code, ...rivals(slice, missing)]);
  }
  for (const rule of slice.rules) {
    if (state.violates(rule)) report(rule.body.kind, rule.code, state.about(rule.body));
  }
  const complete = openFamilies(slice, listed).length === 0;
  return {
    buildable: conflicts.length > 0 ? false : complete ? true : null,
    complete,
    conflicts,
  };
}

/** The exactly-one families of which the car has no option. */
export function openFamilies(slice: RuleSlice, codes: ReadonlySet<string>): readonly SliceFamily[] {
  return slice.families.filter(
    ({ cardinality, options }) =>
      cardinality === 'EXACTLY_ONE' && !options.some((code) => codes.has(code)),
  );
}

/** What is decided about the codes and families of one car. */
class CarState {
  readonly #slice: RuleSlice;
  readonly #codes: ReadonlySet<string>;
  readonly #open: ReadonlySet<string>;

  constructor(slice: RuleSlice, codes: ReadonlySet<string>) {
    this.#slice = slice;
    this.#codes = codes;
    this.#open = new Set(openFamilies(slice, codes).flatMap(({ options }) => options));
  }

  readonly presence: Presence = (code) => {
    if (!this.#slice.familyOf.has(code)) return false;
    return this.#open.has(code) ? null : this.#codes.has(code);
  };

  of(family: SliceFamily): readonly string[] {
    return family.options.filter((code) => this.#codes.has(code));
  }

  violates({ body }: Rule): boolean {
    if (body.kind !== 'TABLE') return ruleValue(body, this.presence) === false;
    const columns = body.families.map((code) => this.#column(code));
    return !body.rows.some((row) => columns.every((allows, index) => allows(row[index] ?? null)));
  }

  /** What a violated rule speaks of, and what keeps out the codes that it misses. */
  about(rule: RuleBody): Iterable<string> {
    const missed = (reasons: readonly string[]): Iterable<string> =>
      rivals(
        this.#slice,
        reasons.filter((code) => this.presence(code) === false),
      );
    const because = (value: boolean, expression: Expression): readonly string[] => [
      ...codesIn(expression),
      ...missed(reasonsFor(value, expression, this.presence)),
    ];
    switch (rule.kind) {
      case 'EXPRESSION':
        return because(false, rule.expression);
      case 'REQUIRES':
        return [...because(true, rule.if), ...because(false, rule.then)];
      case 'EXCLUDES':
        return [...because(true, rule.if), ...because(true, rule.then)];
      case 'SUPPLEMENT':
        return [...because(true, rule.if), ...rivals(this.#slice, rule.adds)];
      case 'TABLE': {
        const families = new Set(rule.families);
        return this.#slice.families.flatMap(({ code, options }) =>
          families.has(code) ? options : [],
        );
      }
    }
  }

  /** Whether the car may still have this one option of a family; null stands for none. */
  #column(familyCode: string): (cell: string | null) => boolean {
    const family = this.#slice.families.find(({ code }) => code === familyCode);
    if (family === undefined) return (cell) => cell === null;
    const [first, ...more] = this.of(family);
    if (more.length > 0) return () => false;
    if (first !== undefined) return (cell) => cell === first;
    if (family.cardinality !== 'EXACTLY_ONE') return (cell) => cell === null;
    return (cell) => cell !== null && family.options.includes(cell);
  }
}

/**
 * The codes themselves, and those that keep them out: the other options of their families, and of
 * the families of what they hold.
 */
function rivals(slice: RuleSlice, codes: readonly string[]): Iterable<string> {
  const whole = new Set(codes);
  for (const code of whole) for (const part of slice.contentsOf.get(code) ?? []) whole.add(part);
  return [...whole].flatMap((code) => {
    const family = slice.familyOf.get(code);
    return family === undefined || family.cardinality === 'ANY' ? [code] : family.options;
  });
}
