import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../shared/testRandom.ts';
import { openRuleModel, openSatRuleModel } from '../openRules.ts';
import { ENUMERATION_BUDGET } from '../sat/enumerateBySat.ts';
import { loadSatSolver, type SatSolver } from '../sat/satSolver.ts';
import { readDimacs } from './readDimacs.ts';
import type { ReadRules } from './readRules.ts';
import { readUvl } from './readUvl.ts';
import { readXcsp } from './readXcsp.ts';

/** A file as a tool might write it, and what its author meant: nothing of it goes through a reader. */
interface Written {
  readonly text: string;
  /** All combinations of what the file speaks of, and whether one is meant to be allowed. */
  readonly universe: Iterable<ReadonlySet<string>>;
  readonly isMeant: (codes: ReadonlySet<string>) => boolean;
}

const SEEDS = 120;
let openSolver: () => SatSolver;
beforeAll(async () => {
  openSolver = await loadSatSolver();
});

describe.each([
  ['DIMACS', writeDimacs, (text: string) => readDimacs([Buffer.from(text)])],
  ['UVL', writeUvl, readUvl],
  ['XCSP', writeXcsp, (text: string) => readXcsp([Buffer.from(text)])],
] as const)('a file of the format %s', (_, write, read) => {
  it('allows what its author meant, compiled and by a solver', async () => {
    const counts: number[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text, universe, isMeant } = write(new Random(seed));
      const meant = [...universe].filter(isMeant);
      const model = modelOf(await read(text), text);
      using compiled = await openRuleModel(model);
      using solved = openSatRuleModel(model, openSolver, ENUMERATION_BUDGET, null);
      for (const rules of [compiled, solved]) {
        const count = rules.count({ select: [], exclude: [] });
        expect([rules.path, text, count]).toEqual([rules.path, text, BigInt(meant.length)]);
        for (const codes of meant.slice(0, 8)) {
          const [select, exclude] = [true, false].map((has) =>
            [...model.names.keys()].filter((variable) => {
              const name = model.names[variable] ?? '';
              return name !== '' && codes.has(name) === has;
            }),
          );
          const selection = { select: select ?? [], exclude: exclude ?? [] };
          expect([text, [...codes], rules.count(selection)]).toEqual([text, [...codes], 1n]);
        }
      }
      counts.push(meant.length);
    }
    // Else the files would prove little.
    expect(counts).toContain(0);
    expect(new Set(counts).size).toBeGreaterThan(15);
  });
});

/** Duplicates, tautologies, clauses over lines, comments of several styles, Windows line ends. */
function writeDimacs(random: Random): Written {
  const many = 1 + random.below(9);
  const names = Array.from({ length: many }, (_, at) => `N ${at}`);
  const clauses = Array.from({ length: random.below(14) }, () =>
    Array.from({ length: random.below(12) === 0 ? 0 : 1 + random.below(5) }, () => {
      const variable = 1 + random.below(many);
      return random.below(2) === 0 ? variable : -variable;
    }),
  );
  if (clauses[0] !== undefined) clauses.push(clauses[0]);
  const styles = ['c %d %s', 'c %d$ %s', 'c %d: %s', 'c %d = %s'];
  const end = random.below(2) === 0 ? '\r\n' : '\n';
  const gap = (): string => [' ', '  ', '\t', end][random.below(4)] ?? ' ';
  const lines = [
    'c made up',
    ...names.map((name, at) =>
      (styles[random.below(4)] ?? '').replace('%d', String(at + 1)).replace('%s', name),
    ),
    `p cnf ${many} ${clauses.length}`,
  ];
  const body = clauses.map((clause) => clause.map((one) => `${one}${gap()}`).join('') + '0').join(gap()); // prettier-ignore
  return {
    text: `${random.below(3) === 0 ? '\uFEFF' : ''}${lines.join(end)}${end}${body}${end}`,
    universe: subsetsOf(names),
    isMeant: (codes) =>
      clauses.every((clause) =>
        clause.some((literal) => codes.has(`N ${Math.abs(literal) - 1}`) === literal > 0),
      ),
  };
}

type Meaning = (codes: ReadonlySet<string>) => boolean;

/** Nested groups of every kind, attributes, quoted names, and constraints with few parentheses. */
function writeUvl(random: Random): Written {
  const names = ['car'];
  const lines = ['namespace made.up', 'features', '\tcar {abstract}'];
  const meanings: Meaning[] = [(codes) => codes.has('car')];
  const grow = (parent: string, depth: number): void => {
    for (let group = 0; group < 2 && names.length < 9; group++) {
      if (depth > 1 && random.below(2) === 0) return;
      const many = Math.min(1 + random.below(4), 10 - names.length);
      const children = Array.from({ length: many }, (_, at) => `f ${names.length + at}`);
      names.push(...children);
      const [word, least, most] = groupOf(random, children.length);
      lines.push(`${'\t'.repeat(depth * 2)}${word}`);
      meanings.push((codes) => {
        const count = children.filter((child) => codes.has(child)).length;
        return codes.has(parent) ? count >= least && count <= most : count === 0;
      });
      for (const child of children) {
        const attributes = random.below(3) === 0 ? ' {cost 7, note "has } in it"}' : '';
        lines.push(`${'\t'.repeat(depth * 2 + 1)}"${child}"${attributes}`);
        grow(child, depth + 1);
      }
    }
  };
  grow('car', 1);
  lines.push('constraints', '\t// as people write them');
  for (let count = random.below(4); count > 0; count--) {
    const [text, meaning] = constraintOf(random, names);
    lines.push(`\t${text}`);
    meanings.push(meaning);
  }
  return {
    text: lines.join('\n'),
    universe: subsetsOf(names),
    isMeant: (codes) => meanings.every((meaning) => meaning(codes)),
  };
}

function groupOf(random: Random, many: number): readonly [string, number, number] {
  const least = random.below(many + 1);
  const most = least + random.below(many + 2);
  return (
    (
      [
        ['mandatory', many, many],
        ['optional', 0, many],
        ['or', 1, many],
        ['alternative', 1, 1],
        [`[${least}..${most}]`, least, most],
        [`[${least}]`, least, least],
        [`[${least}..*]`, least, many],
      ] as const
    )[random.below(7)] ?? ['optional', 0, many]
  );
}

/** `!`, `&`, `|`, `=>`, `<=>` from tight to loose: written without parentheses, meant with them. */
function constraintOf(random: Random, names: readonly string[]): readonly [string, Meaning] {
  const literal = (): readonly [string, Meaning] => {
    const name = names[random.below(names.length)] ?? 'car';
    return random.below(3) === 0
      ? [`!"${name}"`, (codes) => !codes.has(name)]
      : [`"${name}"`, (codes) => codes.has(name)];
  };
  const [a, b, c, d] = [literal(), literal(), literal(), literal()];
  const shapes: readonly (readonly [string, Meaning])[] = [
    [`${a[0]} => ${b[0]} | ${c[0]} & ${d[0]}`, (x) => !a[1](x) || b[1](x) || (c[1](x) && d[1](x))],
    [`${a[0]} & ${b[0]} => ${c[0]}`, (x) => !(a[1](x) && b[1](x)) || c[1](x)],
    [`${a[0]} <=> ${b[0]} => ${c[0]}`, (x) => a[1](x) === (!b[1](x) || c[1](x))],
    [`!(${a[0]} | ${b[0]}) <=> ${c[0]}`, (x) => !(a[1](x) || b[1](x)) === c[1](x)],
    [`(${a[0]} => ${b[0]}) => ${c[0]}`, (x) => !(!a[1](x) || b[1](x)) || c[1](x)],
    [`${a[0]} | ${b[0]} & !(${c[0]} <=> ${d[0]})`, (x) => a[1](x) || (b[1](x) && c[1](x) !== d[1](x))], // prettier-ignore
  ];
  return shapes[random.below(shapes.length)] ?? a;
}

/** Ranges, negative numbers, relations that constraints share, tuples that no domain has. */
function writeXcsp(random: Random): Written {
  const many = 1 + random.below(4);
  const domains = Array.from({ length: many }, () => -2 + random.below(3)).map((from) => {
    const to = from + random.below(3);
    return { text: `${from}..${to} 7`, values: [...range(from, to), 7] };
  });
  const relations = Array.from({ length: random.below(4) }, () => {
    const arity = 1 + random.below(Math.min(3, many));
    const tuples = Array.from({ length: random.below(9) }, () =>
      Array.from({ length: arity }, () => (random.below(6) === 0 ? 7 : -3 + random.below(6))),
    );
    return { arity, tuples, semantics: random.below(3) === 0 ? 'conflicts' : 'supports' };
  });
  const constraints = relations.flatMap(({ arity }, relation) =>
    Array.from({ length: 1 + random.below(2) }, () => {
      const scope = new Set<number>();
      while (scope.size < arity) scope.add(random.below(many));
      return { relation, scope: [...scope] };
    }),
  );
  const text = [
    '<instance><presentation format="XCSP 2.1"/><domains>',
    ...domains.map((domain, at) => `<domain name="D${at}" nbValues="${domain.values.length}">${domain.text}</domain>`), // prettier-ignore
    '</domains><variables>',
    ...domains.map((_, at) => `<variable name="x${at}" domain="D${at}"/>`),
    '</variables><relations>',
    ...relations.map(({ arity, tuples, semantics }, at) => `<relation name="R${at}" arity="${arity}" nbTuples="${tuples.length}" semantics="${semantics}">${tuples.map((tuple) => tuple.join(' ')).join('|')}</relation>`), // prettier-ignore
    '</relations><constraints>',
    ...constraints.map(({ relation, scope }, at) => `<constraint name="C${at}" arity="${scope.length}" scope="${scope.map((one) => `x${one}`).join(' ')}" reference="R${relation}"/>`), // prettier-ignore
    '</constraints></instance>',
  ].join('\n');
  let universe: (readonly number[])[] = [[]];
  for (const { values } of domains) {
    universe = universe.flatMap((head) => values.map((value) => [...head, value]));
  }
  const valuesOf = (codes: ReadonlySet<string>): readonly number[] =>
    domains.map(({ values }, at) => values.find((value) => codes.has(`x${at}=${value}`)) ?? NaN);
  return {
    text,
    universe: universe.map((row) => new Set(row.map((value, at) => `x${at}=${value}`))),
    isMeant: (codes) => {
      const values = valuesOf(codes);
      return constraints.every(({ relation, scope }) => {
        const { tuples = [], semantics } = relations[relation] ?? {};
        const isListed = tuples.some((tuple) =>
          tuple.every((value, column) => value === values[scope[column] ?? 0]),
        );
        return isListed === (semantics === 'supports');
      });
    },
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function* subsetsOf(names: readonly string[]): Iterable<ReadonlySet<string>> {
  for (let bits = 0; bits < 1 << names.length; bits++) {
    yield new Set(names.filter((_, at) => ((bits >>> at) & 1) === 1));
  }
}

function modelOf(read: ReadRules, text: string) {
  if (read.kind === 'fault') throw new Error(`${JSON.stringify(read.fault)}\n${text}`);
  return read.model;
}
