import { NO_MEMBER } from '../ruleModel.ts';
import type { RuleModel } from '../ruleModel.ts';
import { RuleModelBuilder } from '../ruleModelBuilder.ts';

/** Numbers that look random and are the same for the same seed: 0 … 2³² - 1 (mulberry32). */
export function seededWords(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  };
}

/** A small rule base of up to `mostVariables` codes: families, clauses, cliques, chains, tables. */
export function randomRuleModel(random: () => number, mostVariables: number): RuleModel {
  const below = (limit: number): number => random() % limit;
  const builder = new RuleModelBuilder();
  const count = 1 + below(mostVariables);
  for (let variable = 0; variable < count; variable++) builder.addVariable(`C${variable}`);
  const pick = (most: number): number[] => {
    const picked = new Set<number>();
    for (let left = 1 + below(most); left > 0; left--) picked.add(below(count));
    return [...picked];
  };
  const literal = (): number => (1 + below(count)) * (below(2) === 0 ? 1 : -1);
  // Families that mostly do not overlap, as in real rules, and sometimes do.
  let next = 0;
  const groups: number[][] = [];
  while (next < count && below(3) > 0) {
    const size = Math.min(1 + below(4), count - next);
    const members = below(8) === 0 ? pick(3) : Array.from({ length: size }, (_, at) => next + at);
    next += size;
    groups.push(members);
    builder.addGroup(members, below(2) === 0 ? 'EXACTLY_ONE' : 'AT_MOST_ONE');
  }
  for (let left = below(3); left > 0 && groups.length > 0; left--) {
    const columns = groups.map((_, group) => group).filter(() => below(2) === 0);
    if (columns.length === 0) continue;
    const rows: number[] = [];
    for (let row = below(8); row >= 0; row--) {
      for (const column of columns) {
        const members = groups[column] ?? [];
        rows.push(below(4) === 0 ? NO_MEMBER : (members[below(members.length)] ?? NO_MEMBER));
      }
    }
    builder.addTable(columns, rows);
  }
  for (let left = below(2 * count); left > 0; left--) {
    builder.addClause(Array.from({ length: 2 + below(3) }, literal));
  }
  if (below(3) === 0) addClique(builder, Array.from({ length: 3 + below(3) }, literal), below(2));
  if (below(3) === 0) addChain(builder, Array.from({ length: 2 + below(3) }, literal));
  if (below(5) === 0) builder.addClause([literal()]);
  if (below(60) === 0) builder.addClause([]);
  for (let variable = 0; variable < count; variable++) {
    if (below(2) === 0) builder.setCost(variable, below(20) - 5);
  }
  return builder.build();
}

/** A family as DIMACS files hold it. */
function addClique(builder: RuleModelBuilder, literals: number[], exactlyOne: number): void {
  for (const [at, first] of literals.entries()) {
    for (const second of literals.slice(at + 1)) builder.addClause([-first, -second]);
  }
  if (exactlyOne === 1) builder.addClause(literals);
}

/** Implications in a circle: all hold, or none. */
function addChain(builder: RuleModelBuilder, literals: number[]): void {
  for (const [at, first] of literals.entries()) {
    builder.addClause([-first, literals[(at + 1) % literals.length] ?? first]);
  }
}
