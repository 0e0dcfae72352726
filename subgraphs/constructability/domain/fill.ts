import { evaluate } from './expression/evaluate.ts';
import { judge } from './judge.ts';
import type { RuleBody } from './ruleBook.ts';
import type { RuleSlice } from './ruleSlice.ts';

export interface FillRequest {
  /** Stay in any case, even where they contradict each other or are not offered. */
  readonly chosen: readonly string[];
  /** Come where nothing else wants their place, the first first: standard equipment. */
  readonly standards: readonly string[];
  /** Do not come, whoever brings them. */
  readonly barred: ReadonlySet<string>;
}

export interface Filled {
  /** All that came around the choices. */
  readonly filled: readonly string[];
  /** Of these, what is not standard equipment itself: a package or a rule brought it. */
  readonly brought: ReadonlySet<string>;
  /** Choices that keep out what a package or a supplementing rule would bring. */
  readonly inTheWay: ReadonlySet<string>;
}

type Supplement = Extract<RuleBody, { readonly kind: 'SUPPLEMENT' }>;

/**
 * Fills a car around its choices. Precedence, where a family takes one option only: choices, the
 * contents of chosen packages, what supplementing rules add (the earlier rule first), standard
 * equipment. A standard package comes whole or not at all, and optional standard equipment goes
 * where a rule is violated with it and fewer are without.
 *
 * It ends: each round adds a code to `forced` or takes one out for lack of a reason, and none is
 * taken out twice. Without the second half of that sentence two rules could chase each other (a
 * standard wheel brings a jack, the jack another wheel, without the standard wheel no jack …).
 */
export function fill(slice: RuleSlice, request: FillRequest): Filled {
  let best = settle(slice, request);
  let conflicts = conflictsOf(slice, request, best);
  let { standards } = request;
  for (const code of request.standards) {
    if (conflicts === 0) break;
    if (best.brought.has(code) || !best.filled.includes(code)) continue;
    if (slice.familyOf.get(code)?.cardinality === 'EXACTLY_ONE') continue;
    const others = standards.filter((other) => other !== code);
    const without = settle(slice, { ...request, standards: others });
    const left = conflictsOf(slice, request, without);
    if (left >= conflicts) continue;
    standards = others;
    best = without;
    conflicts = left;
  }
  return best;
}

function conflictsOf(slice: RuleSlice, { chosen }: FillRequest, { filled }: Filled): number {
  return judge(slice, { chosen, filled }).conflicts.length;
}

function settle(slice: RuleSlice, request: FillRequest): Filled {
  const supplements = slice.rules.flatMap(({ body }) => (body.kind === 'SUPPLEMENT' ? [body] : []));
  const forced = new Set<string>();
  const takenOut = new Set<string>();
  for (;;) {
    const car = new Layout(slice, request, forced);
    const missing = supplements.find((rule) => car.fires(rule) && car.wants(rule));
    if (missing !== undefined) {
      for (const code of missing.adds) if (!car.isFirm(code)) forced.add(code);
      continue;
    }
    const firing = supplements.filter((rule) => car.fires(rule));
    const reasons = new Set(firing.flatMap(({ adds }) => adds));
    const idle = [...forced].filter((code) => !reasons.has(code) && !takenOut.has(code));
    if (idle.length === 0) return car.result(firing);
    for (const code of idle) {
      forced.delete(code);
      takenOut.add(code);
    }
  }
}

/** One car, laid out by precedence. */
class Layout {
  readonly #slice: RuleSlice;
  readonly #request: FillRequest;
  readonly #chosen: ReadonlySet<string>;
  /** Choices, contents of packages, and what supplementing rules add. */
  readonly #firm: Set<string>;
  readonly #codes: Set<string>;
  readonly #inTheWay = new Set<string>();
  readonly #unpacked = new Set<string>();
  /** Standard equipment that came by itself. */
  readonly #placed = new Set<string>();

  constructor(slice: RuleSlice, request: FillRequest, forced: ReadonlySet<string>) {
    this.#slice = slice;
    this.#request = request;
    this.#chosen = new Set(request.chosen);
    this.#codes = new Set(request.chosen);
    for (const code of request.chosen) this.#bringContents(code);
    for (const code of forced) this.#bring(code);
    this.#firm = new Set(this.#codes);
    // Packages before their rivals: a package without its contents could not be built.
    const [packages, plain] = [true, false].map((isPackage) =>
      request.standards.filter((code) => slice.contentsOf.has(code) === isPackage),
    );
    for (const code of packages ?? []) if (this.#takesWhole(code, new Set())) this.#place(code);
    for (const code of plain ?? []) if (this.#hasPlace(code, this.#codes)) this.#place(code);
  }

  fires(rule: Supplement): boolean {
    return (
      evaluate(rule.if, (code) => this.#codes.has(code) && this.#slice.familyOf.has(code)) === true
    );
  }

  /** Whether something that the rule adds is missing, and there is a place for all of it. */
  wants({ adds }: Supplement): boolean {
    return (
      !adds.every((code) => this.isFirm(code) || this.#codes.has(code)) &&
      adds.every((code) => this.isFirm(code) || this.#hasPlace(code, this.#firm))
    );
  }

  isFirm(code: string): boolean {
    return this.#firm.has(code);
  }

  result(firing: readonly Supplement[]): Filled {
    for (const code of firing.flatMap(({ adds }) => adds)) this.#noteRivals(code);
    const filled = [...this.#codes].filter((code) => !this.#chosen.has(code)).sort();
    return {
      filled,
      brought: new Set(filled.filter((code) => !this.#placed.has(code))),
      inTheWay: this.#inTheWay,
    };
  }

  #place(standard: string): void {
    if (!this.#codes.has(standard)) this.#placed.add(standard);
    this.#bring(standard);
  }

  #bring(code: string): void {
    if (!this.#codes.has(code)) {
      if (!this.#hasPlace(code, this.#codes)) {
        this.#noteRivals(code);
        return;
      }
      this.#codes.add(code);
    }
    this.#bringContents(code);
  }

  #bringContents(code: string): void {
    if (this.#unpacked.has(code)) return;
    this.#unpacked.add(code);
    for (const content of this.#slice.contentsOf.get(code) ?? []) this.#bring(content);
  }

  #takesWhole(code: string, outer: Set<string>): boolean {
    if (outer.has(code)) return true;
    outer.add(code);
    const contents = this.#slice.contentsOf.get(code) ?? [];
    return (
      (this.#codes.has(code) || this.#hasPlace(code, this.#codes)) &&
      contents.every((content) => this.#takesWhole(content, outer))
    );
  }

  #hasPlace(code: string, among: ReadonlySet<string>): boolean {
    const family = this.#slice.familyOf.get(code);
    if (family === undefined || this.#request.barred.has(code)) return false;
    return family.cardinality === 'ANY' || !family.options.some((other) => among.has(other));
  }

  #noteRivals(code: string): void {
    const family = this.#slice.familyOf.get(code);
    if (family === undefined || family.cardinality === 'ANY' || this.#codes.has(code)) return;
    for (const rival of family.options) if (this.#chosen.has(rival)) this.#inTheWay.add(rival);
  }
}
