import { parseExpression } from '../domain/expression/parseExpression.ts';
import type { Expression } from '../domain/expression/expression.ts';
import { RuleBase } from '../domain/ruleBase.ts';
import type { BookOption, BookRule, Cardinality, RuleBook } from '../domain/ruleBook.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import { Random } from '../../shared/testRandom.ts';

/** A set of codes is looked at as a car. */
type Test = (codes: ReadonlySet<string>) => boolean;

/** A random little rule base, twice: as a slice, and as tests that share no code with the domain. */
export interface RandomRules {
  readonly slice: RuleSlice;
  readonly codes: readonly string[];
  readonly families: readonly RandomFamily[];
  readonly supplements: readonly { readonly applies: Test; readonly adds: readonly string[] }[];
  /** Whether exactly these codes are a complete car that breaks no rule. */
  readonly isBuildable: Test;
}

interface RandomFamily {
  readonly code: string;
  readonly cardinality: Cardinality;
  readonly options: readonly string[];
}

export function randomRules(seed: number, mostPackages = 2): RandomRules {
  const random = new Random(seed);
  const families = randomFamilies(random);
  const plain = families.flatMap(({ options }) => options);
  const packages = Array.from({ length: random.below(mostPackages + 1) }, (_, index) => ({
    code: `P${index}`,
    contents: [
      ...new Set([random.one(plain), ...random.some(plain, 0.1)]),
      ...(index > 0 && random.chance(0.3) ? [`P${index - 1}`] : []),
    ],
  }));
  const packageFamily: RandomFamily = {
    code: 'PACKS',
    cardinality: random.one(['ANY', 'ONE_OR_NONE']),
    options: packages.map(({ code }) => code),
  };
  const all = packages.length > 0 ? [...families, packageFamily] : families;
  const codes = all.flatMap(({ options }) => options);
  const rules = Array.from({ length: random.below(6) }, (_, index) =>
    randomRule(random, `R${index}`, all, codes),
  );
  const options: BookOption[] = all.flatMap(({ code: family, options: members }) =>
    members.map((code) => ({
      code,
      family,
      contents: packages.find((one) => one.code === code)?.contents ?? null,
      scopes: null,
    })),
  );
  const standards = all.flatMap(({ cardinality, options: members }) =>
    random.chance(cardinality === 'EXACTLY_ONE' ? 0.9 : 0.3) ? [random.one(members)] : [],
  );
  const book: RuleBook = {
    families: all,
    options,
    rules: rules.map(({ rule }) => rule),
    standards: [{ model: 'CAR', codes: standards, scopes: null }],
  };
  const slice = new RuleBase(book, { code: 'CAR', series: 'car', scopes: null }, 'DE').slice(
    '2026-01-01',
  );
  return {
    slice,
    codes,
    families: all,
    supplements: rules.flatMap(({ supplement }) => (supplement === null ? [] : [supplement])),
    isBuildable: (car) =>
      all.every((family) => fits(family, car)) &&
      packages.every(
        ({ code, contents }) => !car.has(code) || contents.every((one) => car.has(one)),
      ) &&
      rules.every(({ holds }) => holds(car)),
  };
}

/** Every set of the codes. */
export function* subsets(codes: readonly string[]): Iterable<readonly string[]> {
  for (let bits = 0; bits < 2 ** codes.length; bits++) {
    yield codes.filter((_, index) => (bits & (1 << index)) !== 0);
  }
}

/** A random expression as text, with needless parentheses, and what it says. */
export function randomExpression(
  random: Random,
  codes: readonly string[],
  depth: number,
): { readonly text: string; readonly holds: Test } {
  if (depth === 0 || random.chance(0.3)) {
    const code = random.one(codes);
    return { text: random.chance(0.2) ? `"${code}"` : code, holds: (car) => car.has(code) };
  }
  const a = randomExpression(random, codes, depth - 1);
  if (random.chance(0.2)) return { text: `not (${a.text})`, holds: (car) => !a.holds(car) };
  const b = randomExpression(random, codes, depth - 1);
  const [sign, holds] = random.one<readonly [string, Test]>([
    ['and', (car) => a.holds(car) && b.holds(car)],
    ['or', (car) => a.holds(car) || b.holds(car)],
    ['->', (car) => !a.holds(car) || b.holds(car)],
    ['<->', (car) => a.holds(car) === b.holds(car)],
  ]);
  return { text: `(${a.text})${random.chance(0.5) ? ' ' : '  '}${sign} (${b.text})`, holds };
}

function randomFamilies(random: Random): readonly RandomFamily[] {
  let next = 0;
  return Array.from({ length: 2 + random.below(2) }, (_, index) => ({
    code: `F${index}`,
    cardinality: random.one(['EXACTLY_ONE', 'EXACTLY_ONE', 'ONE_OR_NONE', 'ANY'] as const),
    options: Array.from({ length: 1 + random.below(3) }, () => `C${next++}`),
  }));
}

function fits({ cardinality, options }: RandomFamily, car: ReadonlySet<string>): boolean {
  const count = options.filter((code) => car.has(code)).length;
  return cardinality === 'ANY' || count === 1 || (cardinality === 'ONE_OR_NONE' && count === 0);
}

interface RandomRule {
  readonly rule: BookRule;
  readonly holds: Test;
  readonly supplement: { readonly applies: Test; readonly adds: readonly string[] } | null;
}

function randomRule(
  random: Random,
  code: string,
  families: readonly RandomFamily[],
  codes: readonly string[],
): RandomRule {
  const made = (body: BookRule['body'], holds: Test, applies: Test | null = null): RandomRule => ({
    rule: { code, body, scopes: null },
    holds,
    supplement:
      applies === null || body.kind !== 'SUPPLEMENT' ? null : { applies, adds: body.adds },
  });
  const a = randomExpression(random, codes, 2);
  const b = randomExpression(random, codes, 1);
  switch (random.one(['REQUIRES', 'EXCLUDES', 'EXPRESSION', 'SUPPLEMENT', 'TABLE'] as const)) {
    case 'REQUIRES':
      return made(
        // oxlint-disable-next-line unicorn/no-thenable
        { kind: 'REQUIRES', if: read(a.text), then: read(b.text) },
        (car) => !a.holds(car) || b.holds(car),
      );
    case 'EXCLUDES':
      return made(
        // oxlint-disable-next-line unicorn/no-thenable
        { kind: 'EXCLUDES', if: read(a.text), then: read(b.text) },
        (car) => !(a.holds(car) && b.holds(car)),
      );
    case 'EXPRESSION':
      return made({ kind: 'EXPRESSION', expression: read(a.text) }, a.holds);
    case 'SUPPLEMENT': {
      const adds = [random.one(codes)];
      return made(
        { kind: 'SUPPLEMENT', if: read(b.text), adds },
        (car) => !b.holds(car) || adds.every((one) => car.has(one)),
        b.holds,
      );
    }
    case 'TABLE': {
      const [one, other] = [random.one(families), random.one(families)];
      if (one === other) return made({ kind: 'EXPRESSION', expression: read(a.text) }, a.holds);
      const rows = [...one.options, null].flatMap((left) =>
        random.some([...other.options, null], 0.6).map((right) => [left, right] as const),
      );
      return made({ kind: 'TABLE', families: [one.code, other.code], rows }, (car) =>
        rows.some(([left, right]) => {
          const has = (family: RandomFamily, cell: string | null): boolean =>
            family.options.every((option) => car.has(option) === (option === cell));
          return has(one, left) && has(other, right);
        }),
      );
    }
  }
}

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (parsed.kind === 'fault') throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.expression;
}
