import type { Car } from './car.ts';
import { judge } from './judge.ts';
import { wiringOf, type Wiring } from './wiring.ts';
import type { RuleSlice } from './ruleSlice.ts';

/** How far to look. */
export interface CompletionBounds {
  /** Filled codes that may come, go or make place for another. */
  readonly changes: number;
  /** Cars looked at before giving up. */
  readonly cars: number;
}

/** Enough for a trim line with all that it asks for, and over in some ten milliseconds at worst. */
const BOUNDS: CompletionBounds = { changes: 6, cars: 5_000 };

/**
 * The buildable car that differs least from one that violates rules, in filled codes only: choices
 * stay, and barred codes stay away. Null where there is none within the bounds, and where the car
 * lacks an option of an exactly-one family: which one, only the customer can say.
 *
 * One change is an option that comes, goes or takes another's place in its family. Among cars with
 * as few changes the one wins whose first change comes first in the order of families and options;
 * to go comes after all options.
 *
 * What comes is not free of charge. It is filled in like what a supplementing rule adds: the price
 * names it, and it gives way to whatever is chosen later.
 */
export function completion(
  slice: RuleSlice,
  car: Car,
  barred: ReadonlySet<string>,
  bounds: CompletionBounds = BOUNDS,
): readonly string[] | null {
  const { complete, buildable, conflicts } = judge(slice, car);
  if (buildable === true) return car.filled;
  const isBeyondFilling = conflicts.some(({ rules }) =>
    rules.some(({ kind }) => kind === 'FAMILY' || kind === 'EFFECTIVITY'),
  );
  if (!complete || isBeyondFilling) return null;
  const best = new Search(slice, car, barred, bounds.cars).least(bounds.changes);
  if (best === null) return null;
  const chosen = new Set(car.chosen);
  return [...best].filter((code) => !chosen.has(code)).sort();
}

/** One slot gets another value. */
interface Move {
  readonly slot: number;
  /** Position among the slot's codes; their number stands for none of them. */
  readonly value: number;
}

/**
 * Depth-first with a growing limit. At each car it takes one violated constraint and tries what
 * changes the constraint's own slots: whatever mends the car must change one of them. So each car
 * within the limit is met, without a look at the many changes that have nothing to do with it.
 */
class Search {
  readonly #wiring: Wiring;
  readonly #barred: ReadonlySet<string>;
  readonly #codes: Set<string>;
  readonly #fixed: boolean[];
  readonly #violated: Set<number>;
  /** Moves whose cars have all been met already, on another branch. */
  readonly #spent = new Set<string>();
  #carsLeft: number;
  #best: readonly Move[] | null = null;
  #bestCodes: ReadonlySet<string> | null = null;

  constructor(slice: RuleSlice, car: Car, barred: ReadonlySet<string>, cars: number) {
    this.#wiring = wiringOf(slice);
    this.#barred = barred;
    this.#codes = new Set([...car.chosen, ...car.filled]);
    const firm = new Set(car.chosen);
    for (const code of firm) for (const part of slice.contentsOf.get(code) ?? []) firm.add(part);
    this.#fixed = this.#wiring.slots.map(({ codes }) =>
      codes.some((code) => firm.has(code) && this.#codes.has(code)),
    );
    this.#violated = new Set(
      this.#wiring.constraints.keys().filter((index) => !this.#holds(index)),
    );
    this.#carsLeft = cars;
  }

  least(mostChanges: number): ReadonlySet<string> | null {
    for (let changes = 1; changes <= mostChanges && this.#carsLeft > 0; changes++) {
      this.#descend(changes, []);
      if (this.#bestCodes !== null) return this.#bestCodes;
    }
    return null;
  }

  #descend(changesLeft: number, made: readonly Move[]): void {
    if (this.#violated.size === 0) {
      this.#note(made);
      return;
    }
    if (this.#leastChanges() > changesLeft) return;
    const tried: string[] = [];
    for (const move of this.#fewestMoves()) {
      const name = `${move.slot} ${move.value}`;
      if (this.#spent.has(name)) continue;
      if (this.#carsLeft === 0) break;
      this.#carsLeft -= 1;
      const undo = this.#make(move);
      this.#descend(changesLeft - 1, [...made, move]);
      undo();
      this.#spent.add(name);
      tried.push(name);
    }
    for (const name of tried) this.#spent.delete(name);
  }

  /** Violated constraints that share no slot take a change each. */
  #leastChanges(): number {
    const taken = new Set<number>();
    let changes = 0;
    for (const index of this.#violated) {
      const slots = this.#wiring.constraints[index]?.slots ?? [];
      const open = slots.filter((slot) => this.#fixed[slot] !== true);
      if (open.some((slot) => taken.has(slot))) continue;
      for (const slot of open) taken.add(slot);
      changes += 1;
    }
    return changes;
  }

  /** The moves on the slots of that violated constraint which leaves the fewest. */
  #fewestMoves(): readonly Move[] {
    let fewest: readonly Move[] | null = null;
    for (const index of this.#violated) {
      const moves = (this.#wiring.constraints[index]?.slots ?? []).flatMap((slot) =>
        this.#movesOn(slot),
      );
      if (fewest === null || moves.length < fewest.length) fewest = moves;
    }
    return fewest ?? [];
  }

  #movesOn(slot: number): readonly Move[] {
    const { codes, mayBeEmpty } = this.#slot(slot);
    if (this.#fixed[slot] === true) return [];
    const moves = codes.flatMap((code, value) =>
      this.#codes.has(code) || this.#barred.has(code) ? [] : [{ slot, value }],
    );
    const mayGo = mayBeEmpty && codes.some((code) => this.#codes.has(code));
    return mayGo ? [...moves, { slot, value: codes.length }] : moves;
  }

  /** Gives back how to undo it. */
  #make({ slot, value }: Move): () => void {
    const { codes, constraints } = this.#slot(slot);
    const before = codes.find((code) => this.#codes.has(code));
    const after = codes[value];
    const put = (from: string | undefined, to: string | undefined): void => {
      if (from !== undefined) this.#codes.delete(from);
      if (to !== undefined) this.#codes.add(to);
      for (const index of constraints) {
        if (this.#holds(index)) this.#violated.delete(index);
        else this.#violated.add(index);
      }
    };
    put(before, after);
    this.#fixed[slot] = true;
    return () => {
      this.#fixed[slot] = false;
      put(after, before);
    };
  }

  #note(made: readonly Move[]): void {
    const moves = made.toSorted((a, b) => a.slot - b.slot);
    if (this.#best !== null && comparePlaces(this.#best, moves) <= 0) return;
    this.#best = moves;
    this.#bestCodes = new Set(this.#codes);
  }

  #holds(index: number): boolean {
    return this.#wiring.constraints[index]?.holds(this.#codes) ?? true;
  }

  #slot(slot: number): Wiring['slots'][number] {
    const found = this.#wiring.slots[slot];
    if (found === undefined) throw new Error(`There is no slot ${slot}`);
    return found;
  }
}

/** By the first difference; both as long. */
function comparePlaces(a: readonly Move[], b: readonly Move[]): number {
  for (const [index, { slot, value }] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (slot !== other.slot) return slot - other.slot;
    if (value !== other.value) return value - other.value;
  }
  return 0;
}
