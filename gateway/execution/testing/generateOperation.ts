import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../../subgraphs/shared/testRandom.ts';

export interface GeneratedOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MAX_DEPTH = 6;
/** Keys that a plan fetches under for itself are the ones worth trying. */
const ALIASES = ['a', 'b', 'id', 'upc', 'name', 'price', '__proto__', 'constructor', 'first_'];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['u1', 'u3', 'u6', 'p2', 'p5', 'r4', 'nobody'],
  Int: [0, 1, 2, 3, 7],
  String: ['de', 'dozen', 'a "quoted" name'],
  Boolean: [true, false],
};

/** A valid operation on the schema, like no client would write it. */
export function generateOperation(schema: GraphQLSchema, random: Random): GeneratedOperation {
  // Aliases and arguments that cannot be merged make some invalid: those are drawn again.
  for (;;) {
    const operation = new Generator(schema, random).operation();
    if (validate(schema, parse(operation.text)).length === 0) return operation;
  }
}

class Generator {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments = new Map<string, string>();

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  operation(): GeneratedOperation {
    const mutation = this.#schema.getMutationType();
    const isMutation = mutation != null && this.#random.chance(0.25);
    const root = isMutation ? mutation : this.#schema.getQueryType();
    const selections = isMutation
      ? this.#mutations(mutation)
      : this.#selections(root as GraphQLObjectType, 0);
    const definitions = Array.from(
      this.#variables,
      ([name, { type, value }]) =>
        `$${name}: ${type}${name.startsWith('d') ? ` = ${literal(value)}` : ''}`,
    );
    const head = definitions.length === 0 ? '' : `(${definitions.join(', ')})`;
    const fragments = [...this.#fragments.values()].join('\n');
    return {
      text: `${isMutation ? 'mutation' : 'query'} Generated${head} ${selections}\n${fragments}`,
      variables: Object.fromEntries(
        this.#variables
          .entries()
          .filter(([name]) => !name.startsWith('d'))
          .map(([name, { value }]) => [name, value]),
      ),
    };
  }

  /** Each once: what follows another of its service is sent with it, so that both come first. */
  #mutations(type: GraphQLObjectType): string {
    const fields = Object.values(type.getFields());
    const from = this.#random.below(fields.length);
    const picked = [...fields.slice(from), ...fields.slice(0, from)].slice(
      0,
      1 + this.#random.below(fields.length),
    );
    return `{ ${picked.map((field) => this.#fieldText(field, 0)).join(' ')} }`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + this.#random.below(depth < 3 ? 4 : 2);
    for (let index = 0; index < count; index++) parts.push(this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (this.#random.chance(0.12)) return this.#typename();
    if (depth < MAX_DEPTH && this.#random.chance(isAbstractType(type) ? 0.6 : 0.15))
      return this.#fragment(type, depth);
    if (!('getFields' in type)) return this.#typename();
    if (depth === 0 && type === this.#schema.getQueryType() && this.#random.chance(0.05)) {
      return '__type(name: "User") { name kind fields { name } }';
    }
    return this.#field(type, depth);
  }

  #typename(): string {
    return this.#random.chance(0.5) ? '__typename' : 'kind: __typename';
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? [...this.#schema.getPossibleTypes(type)] : [type];
    const object = this.#random.one(possible);
    const condition = this.#random.one([
      type,
      object,
      ...('getInterfaces' in object ? object.getInterfaces() : []),
    ]);
    const selections = this.#selections(condition, depth + 1);
    if (this.#random.chance(0.3)) {
      const name = `F${this.#fragments.size}`;
      this.#fragments.set(name, `fragment ${name} on ${condition.name} ${selections}`);
      return `...${name}${this.#directives()}`;
    }
    const on = condition === type && this.#random.chance(0.3) ? '' : ` on ${condition.name}`;
    return `...${on}${this.#directives()} ${selections}`;
  }

  #field(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    return this.#fieldText(
      this.#random.one(depth >= MAX_DEPTH && leaves.length > 0 ? leaves : fields),
      depth,
    );
  }

  #fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const alias = this.#random.chance(0.25) ? `${this.#random.one(ALIASES)}: ` : '';
    const head = `${alias}${field.name}${this.#arguments(field)}${this.#directives()}`;
    if (!isCompositeType(named)) return head;
    if (depth >= MAX_DEPTH) return `${head} { __typename }`;
    return `${head} ${this.#selections(named, depth + 1)}`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args
      .filter(({ type }) => isNonNullType(type) || this.#random.chance(0.6))
      .map(({ name, type }) => `${name}: ${this.#value(type)}`);
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #value(type: GraphQLInputType): string {
    const named = getNamedType(type);
    const values = isEnumType(named)
      ? named.getValues().map(({ name }) => name)
      : VALUES[named.name];
    const value = this.#random.one(values ?? [null]);
    return this.#random.chance(0.4) ? this.#variable(String(type), value) : literal(value);
  }

  #variable(type: string, value: unknown): string {
    // Those that begin with a d are left to their default.
    const name = `${this.#random.chance(0.2) ? 'd' : 'v'}${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #directives(): string {
    if (!this.#random.chance(0.15)) return '';
    const value = this.#random.chance(0.5);
    const condition = this.#random.chance(0.7) ? this.#variable('Boolean!', value) : String(value);
    return ` @${this.#random.chance(0.5) ? 'skip' : 'include'}(if: ${condition})`;
  }
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}
