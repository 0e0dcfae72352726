import type { RuleModel } from '../model/ruleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { quoted, reading, SourceStop, type ReadRules } from './readRules.ts';
import { readXcspElements, type XcspElement } from './xcspSource.ts';

/** A file with more values, tuple by tuple, is refused. */
const MAX_CELLS = 40_000_000;
const MAX_VALUES = 2_000_000;

/**
 * Reads XCSP 2.1: finite domains, and constraints that refer to relations of allowed (`supports`)
 * or forbidden (`conflicts`) tuples. Each value is a variable `name=value`, each XCSP variable a
 * group of which exactly one holds; supports become tables, conflicts clauses. Tuples with a value
 * outside the domain are passed over, as nothing can match them.
 */
export function readXcsp(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ReadRules> {
  return reading(async () => {
    const reader = new XcspReader();
    await readXcspElements(source, (element) => {
      reader.take(element);
    });
    return reader.end();
  });
}

interface Relation {
  readonly arity: number;
  readonly isAllowed: boolean;
  /** Tuple after tuple. */
  readonly values: Int32Array;
}

interface Variable {
  readonly group: number;
  /** The boolean variable of each value. */
  readonly ofValue: ReadonlyMap<number, number>;
}

class XcspReader {
  readonly #builder = new RuleModelBuilder();
  readonly #domains = new Map<string, Int32Array>();
  readonly #variables = new Map<string, Variable>();
  readonly #relations = new Map<string, Relation>();
  readonly #constraints = new Set<string>();
  #cells = 0;

  take(element: XcspElement): void {
    switch (element.name) {
      case 'domain':
        this.#takeDomain(element);
        return;
      case 'variable':
        this.#takeVariable(element);
        return;
      case 'relation':
        this.#takeRelation(element);
        return;
      case 'constraint':
        this.#takeConstraint(element);
    }
  }

  end(): RuleModel {
    return this.#builder.build();
  }

  #takeDomain(element: XcspElement): void {
    const values: number[] = [];
    for (const word of wordsOf(element.text)) {
      const [from, to = from] = word.split('..').map((part) => numberOf(part));
      if (from === undefined || to === undefined || to < from) {
        throw stop(element, `Expected a value or a range like 0..5, got ${quoted(word)}.`);
      }
      if (values.length + to - from >= MAX_VALUES) {
        throw stop(element, `A domain may have at most ${MAX_VALUES} values.`);
      }
      for (let value = from; value <= to; value++) values.push(value);
    }
    if (new Set(values).size !== values.length) throw stop(element, `A value stands here twice.`);
    expectCount(element, 'nbValues', values.length);
    define(element, this.#domains, Int32Array.from(values));
  }

  #takeVariable(element: XcspElement): void {
    const domain = this.#domains.get(attributeOf(element, 'domain'));
    if (domain === undefined) throw stop(element, `There is no such domain before it.`);
    const name = attributeOf(element, 'name');
    if (this.#builder.variableCount + domain.length > MAX_VALUES) {
      throw stop(element, `All variables together may have at most ${MAX_VALUES} values.`);
    }
    const ofValue = new Map<number, number>();
    for (const value of domain) {
      ofValue.set(value, this.#builder.addVariable(`${name}=${value}`));
    }
    const text = `${name} has one of its ${domain.length} values`;
    const origin = this.#builder.addOrigin({ code: name, text });
    const group = this.#builder.addGroup([...ofValue.values()], 'EXACTLY_ONE', origin);
    define(element, this.#variables, { group, ofValue });
  }

  #takeRelation(element: XcspElement): void {
    const semantics = attributeOf(element, 'semantics');
    if (semantics !== 'supports' && semantics !== 'conflicts') {
      throw stop(element, `Relations are read as supports or conflicts, not ${quoted(semantics)}.`);
    }
    const arity = numberOf(attributeOf(element, 'arity'));
    if (arity === undefined || arity < 1) throw stop(element, `Expected an arity of at least 1.`);
    const tuples = element.text.trim() === '' ? [] : element.text.split('|');
    expectCount(element, 'nbTuples', tuples.length);
    this.#countCells(element, tuples.length * arity);
    const values = new Int32Array(tuples.length * arity);
    for (const [row, tuple] of tuples.entries()) {
      const words = wordsOf(tuple);
      if (words.length !== arity) {
        throw stop(element, `Tuple ${row + 1} has ${words.length} values, its relation ${arity}.`);
      }
      for (const [column, word] of words.entries()) {
        const value = numberOf(word);
        if (value === undefined) {
          throw stop(element, `Expected a whole number in tuple ${row + 1}, got ${quoted(word)}.`);
        }
        values[row * arity + column] = value;
      }
    }
    define(element, this.#relations, { arity, isAllowed: semantics === 'supports', values });
  }

  #takeConstraint(element: XcspElement): void {
    const name = attributeOf(element, 'name');
    if (this.#constraints.has(name)) throw stop(element, `There is such a constraint already.`);
    this.#constraints.add(name);
    const reference = attributeOf(element, 'reference');
    const relation = this.#relations.get(reference);
    if (relation === undefined) {
      throw stop(element, `There is no relation ${quoted(reference)}; only tables are read.`);
    }
    const scope = wordsOf(attributeOf(element, 'scope'));
    if (scope.length !== relation.arity) {
      throw stop(element, `It has ${scope.length} variables, its relation ${relation.arity}.`);
    }
    if (new Set(scope).size !== scope.length) throw stop(element, `A variable is in it twice.`);
    const variables = scope.map((one) => {
      const variable = this.#variables.get(one);
      if (variable === undefined) throw stop(element, `There is no variable ${quoted(one)}.`);
      return variable;
    });
    this.#countCells(element, relation.values.length);
    const text = `${scope.join(', ')} ${relation.isAllowed ? 'are' : 'are not'} one of ${relation.values.length / relation.arity} tuples`;
    const origin = this.#builder.addOrigin({ code: name, text });
    const rows: number[] = [];
    for (let start = 0; start < relation.values.length; start += relation.arity) {
      const cells = variables.map(({ ofValue }, column) =>
        ofValue.get(relation.values[start + column] ?? 0),
      );
      if (!cells.every((cell) => cell !== undefined)) continue;
      if (relation.isAllowed) rows.push(...cells);
      else this.#builder.addClause(cells.map((cell) => -(cell + 1)), origin); // prettier-ignore
    }
    if (!relation.isAllowed) return;
    const columns = variables.map(({ group }) => group);
    this.#builder.addTable(columns, rows, origin);
  }

  #countCells(element: XcspElement, cells: number): void {
    this.#cells += cells;
    if (this.#cells > MAX_CELLS) throw stop(element, `A file may have at most ${MAX_CELLS} cells.`);
  }
}

function define<T>(element: XcspElement, into: Map<string, T>, value: T): void {
  const name = attributeOf(element, 'name');
  if (into.has(name)) throw stop(element, `There is such a ${element.name} already.`);
  into.set(name, value);
}

function attributeOf(element: XcspElement, attribute: string): string {
  const value = element.attributes[attribute];
  if (value === undefined) throw stop(element, `Expected an attribute '${attribute}'.`);
  return value;
}

function expectCount(element: XcspElement, attribute: string, count: number): void {
  const announced = element.attributes[attribute];
  if (announced === undefined || numberOf(announced) === count) return;
  throw stop(element, `It announces ${attribute}="${announced}" and has ${count}.`);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Undefined where the text is no whole number of 32 bits. */
function numberOf(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value === (value | 0) ? value : undefined;
}

function stop({ name, attributes, line, column }: XcspElement, message: string): SourceStop {
  const called = attributes['name'];
  const which = called === undefined ? `<${name}>` : `<${name} ${quoted(called)}>`;
  return new SourceStop({ line, column, message: `${which}: ${message}` });
}
