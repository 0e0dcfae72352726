import type { Expression } from '../../domain/expression/expression.ts';
import { printExpression } from '../../domain/expression/printExpression.ts';
import type { Rule, RuleBody } from '../../domain/ruleBook.ts';
import type { RuleSlice, SliceFamily } from '../../domain/ruleSlice.ts';
import type { RuleName } from '../../domain/verdict.ts';
import { NO_MEMBER, type RuleModel } from '../model/ruleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { Clausifier } from './clausify.ts';

/** A slice in the engine's normal form: the solutions are its complete, buildable cars. */
export interface SliceModel {
  readonly model: RuleModel;
  /** Of each origin of the model, in its order. */
  readonly ruleNames: readonly RuleName[];
  /** The variable of each offered code. */
  readonly variables: ReadonlyMap<string, number>;
}

/**
 * @param priceOf what a code costs in minor units, or null where nothing is priced
 */
export function sliceModel(
  slice: RuleSlice,
  priceOf: ((code: string) => number) | null = null,
): SliceModel {
  const writer = new SliceWriter(slice);
  writer.writeFamilies();
  writer.writePackages();
  for (const rule of slice.rules) writer.writeRule(rule);
  return writer.end(priceOf);
}

class SliceWriter {
  readonly #slice: RuleSlice;
  readonly #builder = new RuleModelBuilder();
  readonly #clausifier: Clausifier;
  readonly #names: RuleName[] = [];
  readonly #variables = new Map<string, number>();
  readonly #groups = new Map<string, number>();

  constructor(slice: RuleSlice) {
    this.#slice = slice;
    for (const { options } of slice.families) {
      for (const code of options) this.#variables.set(code, this.#builder.addVariable(code));
    }
    this.#clausifier = new Clausifier(this.#builder, (code) => {
      const variable = this.#variables.get(code);
      return variable === undefined ? false : variable + 1;
    });
  }

  writeFamilies(): void {
    const { offered, model, families } = this.#slice;
    if (!offered) {
      const text = `${model} is not offered`;
      this.#builder.addClause([], this.#origin({ kind: 'EFFECTIVITY', code: model }, text));
    }
    for (const family of families) {
      if (family.cardinality === 'ANY') continue;
      const many = family.cardinality === 'EXACTLY_ONE' ? 'exactly one' : 'at most one';
      const origin = this.#origin(
        { kind: 'FAMILY', code: family.code },
        `${many} of ${family.options.join(', ')}`,
      );
      const cardinality = family.cardinality === 'EXACTLY_ONE' ? 'EXACTLY_ONE' : 'AT_MOST_ONE';
      const group = this.#builder.addGroup(this.#members(family), cardinality, origin);
      this.#groups.set(family.code, group);
    }
  }

  writePackages(): void {
    for (const [code, contents] of this.#slice.contentsOf) {
      const origin = this.#origin(
        { kind: 'PACKAGE', code },
        `${code} -> ${contents.join(' and ')}`,
      );
      for (const content of contents) {
        this.#clausifier.demand({ kind: 'implies', left: named(code), right: named(content) }, true, origin); // prettier-ignore
      }
    }
  }

  writeRule({ code, body }: Rule): void {
    const origin = this.#origin({ kind: body.kind, code }, printRule(body));
    switch (body.kind) {
      case 'EXPRESSION':
        this.#clausifier.demand(body.expression, true, origin);
        return;
      case 'REQUIRES':
      case 'EXCLUDES':
        this.#clausifier.demandAny(
          [
            [body.if, false],
            [body.then, body.kind === 'REQUIRES'],
          ],
          origin,
        );
        return;
      case 'SUPPLEMENT':
        for (const added of body.adds) {
          this.#clausifier.demandAny(
            [
              [body.if, false],
              [named(added), true],
            ],
            origin,
          );
        }
        return;
      case 'TABLE':
        this.#writeTable(body.families, body.rows, origin);
    }
  }

  end(priceOf: ((code: string) => number) | null): SliceModel {
    if (priceOf !== null) {
      for (const [code, variable] of this.#variables)
        this.#builder.setCost(variable, priceOf(code));
    }
    return { model: this.#builder.build(), ruleNames: this.#names, variables: this.#variables };
  }

  #writeTable(
    familyCodes: readonly string[],
    rows: readonly (readonly (string | null)[])[],
    origin: number,
  ): void {
    const families = familyCodes.map((code) =>
      this.#slice.families.find((one) => one.code === code),
    );
    const columns = families.map((family) =>
      family === undefined ? -1 : this.#column(family, origin),
    );
    const cells: number[] = [];
    for (const row of rows) {
      const variables = families.map((family, at) => {
        const code = row[at] ?? null;
        if (code === null) return family?.cardinality === 'EXACTLY_ONE' ? undefined : NO_MEMBER;
        return family?.options.includes(code) === true ? this.#variables.get(code) : undefined;
      });
      if (variables.every((variable) => variable !== undefined)) cells.push(...variables);
    }
    if (columns.includes(-1)) return;
    this.#builder.addTable(columns, cells, origin);
  }

  /** A table has a cell per family, so where it speaks of an ANY family, that has one code or none. */
  #column(family: SliceFamily, origin: number): number {
    let group = this.#groups.get(family.code);
    if (group === undefined) {
      group = this.#builder.addGroup(this.#members(family), 'AT_MOST_ONE', origin);
      this.#groups.set(family.code, group);
    }
    return group;
  }

  #members({ options }: SliceFamily): readonly number[] {
    return options.flatMap((code) => this.#variables.get(code) ?? []);
  }

  #origin(name: RuleName, text: string): number {
    this.#names.push(name);
    return this.#builder.addOrigin({ code: `${name.kind} ${name.code}`, text });
  }
}

function named(code: string): Expression {
  return { kind: 'code', code };
}

function printRule(body: RuleBody): string {
  switch (body.kind) {
    case 'EXPRESSION':
      return printExpression(body.expression);
    case 'REQUIRES':
      return printExpression({ kind: 'implies', left: body.if, right: body.then });
    case 'EXCLUDES':
      return printExpression({
        kind: 'implies',
        left: body.if,
        right: { kind: 'not', of: body.then },
      });
    case 'SUPPLEMENT':
      return `${printExpression(body.if)} brings ${body.adds.join(', ')}`;
    case 'TABLE':
      return `${body.families.join(', ')} are one of ${body.rows.length} combinations`;
  }
}
