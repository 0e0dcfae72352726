import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../shared/testSharedData.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { namedConfigurations } from '../model/testing/bruteForce.ts';
import { readUvl } from './readUvl.ts';

const AUTOMOTIVE = sharedData('feature-models/automotive01/automotive01.uvl');

describe('a UVL model', () => {
  it('has children only with their parent, mandatory ones always', async () => {
    expect(
      await carsOf(['features', ' car', '  mandatory', '   engine', '  optional', '   roof']),
    ).toEqual(['car engine', 'car engine roof']);
  });

  it('has one child of an alternative and some of an or', async () => {
    expect(
      await carsOf(['features', ' car', '  alternative', '   a', '   b', '  or', '   x', '   y']),
    ).toEqual(['car a x', 'car a x y', 'car a y', 'car b x', 'car b x y', 'car b y']);
  });

  it.each([
    ['[2]', 2, 2],
    ['[2..3]', 2, 3],
    ['[0..2]', 0, 2],
    ['[3..*]', 3, Infinity],
    ['[1..9]', 1, 9],
  ])('counts the children under %s', async (word, least, most) => {
    const children = ['   a', '   b', '   c', '   d'];
    const cars = await carsOf(['features', ' car', `  ${word}`, ...children]);
    expect(cars.map((car) => car.split(' ').length - 1).every((n) => n >= least && n <= most)).toBe(
      true,
    );
    const choose = [1, 4, 6, 4, 1];
    const expected = choose.reduce(
      (sum, ways, n) => (n >= least && n <= most ? sum + ways : sum),
      0,
    );
    expect(cars).toHaveLength(expected);
  });

  it('counts many children by helper variables, each car still once', async () => {
    const features = Array.from({ length: 11 }, (_, index) => `   f${index}`);
    const model = await modelOf(['features', ' car', '  [5..6]', ...features].join('\n'));
    expect(model.names.filter((name) => name === '').length).toBeGreaterThan(0);
    const { names, clauses } = model;
    expect(names.slice(0, 12)).toEqual(['car', ...features.map((line) => line.trim())]);
    // 11 over 5 and 11 over 6: by resolving the helpers, which their clauses determine.
    expect(countDetermined(names, clauses)).toBe(462 + 462);
  });

  it('reads constraints with their precedence, quotes and comments', async () => {
    const tree = ['features', '\t"my car" {abstract, note \'a } b\'} // root', '\t\toptional'];
    const leaves = [
      '\t\t\ta',
      '\t\t\tBoolean b',
      '\t\t\t"c d" {x 1}',
      '/* none',
      '*/',
      'constraints',
    ];
    const cars = await carsOf([...tree, ...leaves, '\ta & !b | "c d" => b <=> b // tail']);
    // ((a & !b) | c) => b) <=> b
    const expected = [];
    for (const [a, b, c] of eachOf3()) {
      const left = !((a && !b) || c) || b;
      if (left === b)
        expected.push(
          ['my car', ...(a ? ['a'] : []), ...(b ? ['b'] : []), ...(c ? ['c d'] : [])].join(' '),
        );
    }
    expect(cars).toEqual(expected.sort());
  });

  it.each([
    ['', 0, 'features'],
    ['imports\n a as b\nfeatures\n x', 1, 'Imports'],
    ['include\n Arithmetic.*\nfeatures\n x', 2, 'Arithmetic'],
    ['features\n car\n  sometimes\n   x', 3, 'mandatory, optional'],
    ['features\n car\n  [3..2]\n   x', 3, 'no number'],
    ['features\n car\n  or', 3, 'below this line'],
    ['features\n car\n car2', 3, 'second root'],
    ['features\n car\n  or\n   car', 4, 'in line 2 already'],
    ['features\n car\n  or\n   Integer n', 4, 'Integer'],
    ['features\n car\n  or\n   x cardinality [1..2]', 4, 'cardinality'],
    ['features\n car\n  or\n   x {open', 4, 'braces'],
    ['features\n car\nconstraints\n car & boat', 4, `no feature 'boat'`],
    ['features\n car\nconstraints\n (car', 4, `Expected ')'`],
    ['features\n car\nconstraints\n car car', 4, '& | => <=>'],
    ['features\n car\nconstraints\n car.price > 3', 4, 'arithmetic'],
    [`features\n car\nconstraints\n ${'!'.repeat(100_000)}car`, 4, 'Nested deeper'],
    ['nonsense', 1, 'nonsense'],
  ])('is refused with the line of its fault: %j', async (text, line, message) => {
    const read = await readUvl(text);
    expect(read.kind === 'fault' ? read.fault : null).toMatchObject({
      line,
      message: expect.stringContaining(message) as string,
    });
  });

  it.runIf(existsSync(AUTOMOTIVE))('of a real line is read in full', async () => {
    const model = await modelOf(readFileSync(AUTOMOTIVE, 'utf8'));
    expect(model.variableCount).toBe(2_513);
    expect(model.groups).toHaveLength(374);
  });
});

async function modelOf(text: string): Promise<RuleModel> {
  const read = await readUvl(text);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.model;
}

async function carsOf(lines: readonly string[]): Promise<readonly string[]> {
  const model = await modelOf(lines.join('\n'));
  return namedConfigurations(model);
}

function* eachOf3(): Iterable<readonly [boolean, boolean, boolean]> {
  for (const a of [false, true])
    for (const b of [false, true]) for (const c of [false, true]) yield [a, b, c];
}

/** Cars over the named variables, where unit clauses settle every helper once those are set. */
function countDetermined(names: readonly string[], clauses: RuleModel['clauses']): number {
  const visible = names.flatMap((name, variable) => (name === '' ? [] : [variable]));
  let count = 0;
  for (let bits = 0; bits < 2 ** visible.length; bits++) {
    const values = new Map(visible.map((variable, at) => [variable, ((bits >>> at) & 1) === 1]));
    if (settles(values, names.length, clauses)) count += 1;
  }
  return count;
}

function settles(
  values: Map<number, boolean>,
  variables: number,
  clauses: RuleModel['clauses'],
): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (let clause = 0; clause < clauses.count; clause++) {
      const own = [
        ...clauses.literals.subarray(clauses.offsets[clause], clauses.offsets[clause + 1]),
      ];
      if (own.some((literal) => values.get(Math.abs(literal) - 1) === literal > 0)) continue;
      const [open, ...more] = own.filter((literal) => !values.has(Math.abs(literal) - 1));
      if (open === undefined) return false;
      if (more.length > 0) continue;
      values.set(Math.abs(open) - 1, open > 0);
      changed = true;
    }
  }
  expect(values.size).toBe(variables);
  return true;
}
