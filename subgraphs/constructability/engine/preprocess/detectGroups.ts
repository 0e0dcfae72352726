import { IntList } from '../model/intList.ts';
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

/** The pairs of literals of which at most one holds, as sorted lists of partners laid end to end. */
class Exclusions {
  readonly #offsets: Int32Array;
  readonly #partners: Int32Array;
  /** Per entry of `#partners` 1 when a group stands for the pair already. */
  readonly #isExplained: Uint8Array;
  /** Per literal a count that is worth something while its stamp is the newest. */
  readonly #counts: Int32Array;
  readonly #stamps: Int32Array;
  #stamp = 0;

  constructor(model: RuleModel, representative: Int32Array) {
    const { offsets, partners } = partnerLists(model, representative);
    this.#offsets = offsets;
    this.#partners = partners;
    this.#isExplained = new Uint8Array(partners.length);
    this.#counts = new Int32Array(representative.length);
    this.#stamps = new Int32Array(representative.length);
  }

  isClique(literals: readonly number[]): boolean {
    this.#startCount(literals);
    return literals.every((literal) => {
      const end = this.#offsets[literal + 1]!;
      if (end - this.#offsets[literal]! < literals.length - 1) return false;
      let found = 0;
      for (let at = this.#offsets[literal]!; at < end; at++) {
        if (this.#stamps[this.#partners[at]!] === this.#stamp) found++;
      }
      return found === literals.length - 1;
    });
  }

  explain(literals: readonly number[]): void {
    this.#startCount(literals);
    for (const literal of literals) {
      for (let at = this.#offsets[literal]!; at < this.#offsets[literal + 1]!; at++) {
        if (this.#stamps[this.#partners[at]!] === this.#stamp) this.#isExplained[at] = 1;
      }
    }
  }

  /** A clique around the seed that no literal could join, found greedily. */
  growClique(seed: number): number[] {
    const candidates: number[] = [];
    for (let at = this.#offsets[seed]!; at < this.#offsets[seed + 1]!; at++) {
      if (this.#isExplained[at] === 0) candidates.push(this.#partners[at]!);
    }
    if (candidates.length < SMALLEST_CLIQUE - 1) return [];
    const degree = (literal: number): number => {
      return this.#offsets[literal + 1]! - this.#offsets[literal]!;
    };
    candidates.sort((first, second) => degree(second) - degree(first) || first - second);
    this.#startCount(candidates);
    // Counts how many of the clique each candidate excludes.
    const clique: number[] = [];
    for (const member of [seed, ...candidates]) {
      if (member !== seed && this.#counts[member] !== clique.length) continue;
      clique.push(member);
      for (let at = this.#offsets[member]!; at < this.#offsets[member + 1]!; at++) {
        const partner = this.#partners[at]!;
        if (this.#stamps[partner] === this.#stamp) this.#counts[partner]!++;
      }
    }
    return clique;
  }

  #startCount(literals: readonly number[]): void {
    this.#stamp++;
    for (const literal of literals) {
      this.#stamps[literal] = this.#stamp;
      this.#counts[literal] = 0;
    }
  }
}

function partnerLists(
  model: RuleModel,
  representative: Int32Array,
): { offsets: Int32Array; partners: Int32Array } {
  const { offsets: clauses, literals, count } = model.clauses;
  const sizes = new Int32Array(representative.length + 1);
  const pairs = new IntList(1024);
  for (let clause = 0; clause < count; clause++) {
    const start = clauses[clause]!;
    if (clauses[clause + 1]! - start !== 2) continue;
    const first = representative[toIndex(literals[start]!)]! ^ 1;
    const second = representative[toIndex(literals[start + 1]!)]! ^ 1;
    if (first >>> 1 === second >>> 1) continue;
    pairs.push(first);
    pairs.push(second);
    sizes[first + 1]!++;
    sizes[second + 1]!++;
  }
  for (let literal = 0; literal < representative.length; literal++) {
    sizes[literal + 1]! += sizes[literal]!;
  }
  const next = sizes.slice();
  const all = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 2) {
    const first = pairs.values[at]!;
    const second = pairs.values[at + 1]!;
    all[next[first]!++] = second;
    all[next[second]!++] = first;
  }
  // Sources repeat clauses: each partner counts once.
  const offsets = new Int32Array(sizes.length);
  let length = 0;
  for (let literal = 0; literal < representative.length; literal++) {
    const own = all.subarray(sizes[literal], sizes[literal + 1]).sort();
    for (let at = 0; at < own.length; at++) {
      if (at === 0 || own[at] !== own[at - 1]) all[length++] = own[at]!;
    }
    offsets[literal + 1] = length;
  }
  return { offsets, partners: all.slice(0, length) };
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
