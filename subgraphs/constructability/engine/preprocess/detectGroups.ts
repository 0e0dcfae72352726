import type { RuleModel } from '../model/ruleModel.ts';

/** A group found in clauses: of these literals at most one holds, or exactly one. */
export interface DetectedGroup {
  readonly exactlyOne: boolean;
  /** A literal is 2 · variable, plus 1 when negated. Over distinct variables. */
  readonly literals: readonly number[];
}

/** Below this a clique of exclusions is no family worth a slot of its own. */
const SMALLEST_CLIQUE = 3;

/**
 * Families that a source wrote as clauses: cliques of two-literal exclusions, and where a clause
 * asks for one of the same literals, exactly-one groups. Literals stand for their equivalents.
 *
 * @param representative per literal the one that stands for it
 */
export function detectGroups(model: RuleModel, representative: Int32Array): DetectedGroup[] {
  const exclusions = new Exclusions(model, representative);
  const groups: DetectedGroup[] = [];
  for (const literals of longClauses(model, representative)) {
    if (exclusions.isClique(literals)) groups.push({ exactlyOne: true, literals });
  }
  for (const group of groups) exclusions.explain(group.literals);
  for (let seed = 0; seed < representative.length; seed++) {
    for (;;) {
      const literals = exclusions.growClique(seed);
      if (literals.length < SMALLEST_CLIQUE) break;
      groups.push({ exactlyOne: false, literals });
      exclusions.explain(literals);
    }
  }
  return groups;
}

/** The pairs of literals of which at most one holds. */
class Exclusions {
  /** Per literal those it excludes. */
  readonly #partners: Set<number>[];
  /** The same, without the pairs that a group already stands for. */
  readonly #unexplained: Set<number>[];

  constructor(model: RuleModel, representative: Int32Array) {
    this.#partners = Array.from({ length: representative.length }, () => new Set<number>());
    const { offsets, literals, count } = model.clauses;
    for (let clause = 0; clause < count; clause++) {
      const start = offsets[clause] ?? 0;
      if ((offsets[clause + 1] ?? 0) - start !== 2) continue;
      const first = (representative[toIndex(literals[start] ?? 0)] ?? 0) ^ 1;
      const second = (representative[toIndex(literals[start + 1] ?? 0)] ?? 0) ^ 1;
      if (first >>> 1 === second >>> 1) continue;
      this.#of(first).add(second);
      this.#of(second).add(first);
    }
    this.#unexplained = this.#partners.map((partners) => new Set(partners));
  }

  isClique(literals: readonly number[]): boolean {
    return literals.every((first, at) => {
      const partners = this.#of(first);
      for (let other = at + 1; other < literals.length; other++) {
        if (!partners.has(literals[other] ?? -1)) return false;
      }
      return true;
    });
  }

  explain(literals: readonly number[]): void {
    for (const first of literals) {
      const partners = this.#unexplained[first];
      for (const second of literals) partners?.delete(second);
    }
  }

  /** A clique around the seed that no literal could join, found greedily. */
  growClique(seed: number): number[] {
    const open = this.#unexplained[seed];
    if (open === undefined || open.size < SMALLEST_CLIQUE - 1) return [];
    const clique = [seed];
    const candidates = [...open].sort(
      (first, second) => this.#of(second).size - this.#of(first).size || first - second,
    );
    for (const candidate of candidates) {
      const partners = this.#of(candidate);
      if (clique.every((member) => partners.has(member))) clique.push(candidate);
    }
    return clique;
  }

  #of(literal: number): Set<number> {
    const partners = this.#partners[literal];
    if (partners === undefined) throw new Error(`There is no literal ${literal}`);
    return partners;
  }
}

function* longClauses(model: RuleModel, representative: Int32Array): Generator<number[]> {
  const { offsets, literals, count } = model.clauses;
  for (let clause = 0; clause < count; clause++) {
    const start = offsets[clause] ?? 0;
    const end = offsets[clause + 1] ?? 0;
    if (end - start < 3) continue;
    const own = new Set<number>();
    for (let at = start; at < end; at++) own.add(representative[toIndex(literals[at] ?? 0)] ?? 0);
    if (own.size >= 3) yield [...own];
  }
}

function toIndex(literal: number): number {
  return literal > 0 ? (literal - 1) * 2 : (-literal - 1) * 2 + 1;
}
