import {
  GraphQLError,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type SelectionNode,
} from 'graphql';
import { compileLeaf } from './leafText.ts';
import { flatText } from './flatText.ts';
import { read, type KnownData } from './knownData.ts';
import type { JsonObject } from './ownProperty.ts';
import { selectedFields, type RuntimeType, type Selecting } from './selectedFields.ts';
import { MOST_ERRORS } from './subgraphErrors.ts';

/** Shapes what was fetched into the JSON text of the answer. */
export type Shaper = (data: KnownData, introspection: Introspection) => Shaped;

export interface Shaped {
  /** Null where a null reached the root. */
  readonly text: string | null;
  /** What the schema does not allow, in the order of the answer; each became a null. */
  readonly errors: readonly GraphQLError[];
}

/** The text of each `__schema` and `__type` at the root, by response key. */
export type Introspection = ReadonlyMap<string, string>;

export interface ShaperOptions extends Selecting {
  readonly rootType: RuntimeType;
  readonly selections: readonly SelectionNode[];
  /** Under which key the data has what a field asks for. */
  readonly dataKey: (field: FieldNode) => string;
}

interface Compiling extends ShaperOptions {
  /**
   * What is compiled, by its type and selections. Objects of many types within each other are
   * compiled as they come: by their place, there would be as many as there are chains of types.
   */
  readonly objects: Map<string, Complete<JsonObject>>;
  /** Each selection's number, for those keys. */
  readonly numbers: Map<SelectionNode, number>;
}

/** The specification's CompleteValue; null for an error, which is told of by then. */
type Complete<Value = unknown> = (value: Value, state: State) => string | null;

interface State {
  readonly data: KnownData;
  readonly introspection: Introspection;
  /** Null at the first attempt: where all is well, nobody asks where anything is. */
  readonly path: (string | number)[] | null;
  readonly errors: GraphQLError[];
  faulty: boolean;
}

interface Field {
  readonly key: string;
  /** The comma or brace before it, its key and the colon. */
  readonly label: string;
  readonly nullable: boolean;
  readonly complete: (
    object: JsonObject,
    addition: JsonObject | undefined,
    state: State,
  ) => string | null;
}

const NULL = 'null';
/** What is no type's name may be anything, and differ every time. */
const MAX_TYPES = 1_000;
/** Of errors that say what a subgraph answered against the schema. */
const CODE = 'INVALID_SUBGRAPH_ANSWER';

export function compileShaper(given: ShaperOptions): Shaper {
  const options: Compiling = { ...given, objects: new Map(), numbers: new Map() };
  const complete = compileObject(options, options.rootType, options.selections);
  const attempt = (state: State): Shaped => {
    const text = complete(state.data.root, state);
    return { text: text === null ? null : flatText(text), errors: state.errors };
  };
  return (data, introspection) => {
    const quick: State = { data, introspection, path: null, errors: [], faulty: false };
    const shaped = attempt(quick);
    if (!quick.faulty) return shaped;
    return attempt({ data, introspection, path: [], errors: [], faulty: false });
  };
}

function compileObject(
  options: Compiling,
  type: RuntimeType,
  selections: readonly SelectionNode[],
): Complete<JsonObject> {
  const { objects, numbers } = options;
  const numberOf = (node: SelectionNode): number =>
    numbers.getOrInsertComputed(node, () => numbers.size);
  const key = `${type.name} ${selections.map(numberOf).join()}`;
  let complete = objects.get(key);
  if (complete === undefined) {
    objects.set(key, (complete = compileFields(options, type, selections)));
  }
  return complete;
}

function compileFields(
  options: Compiling,
  type: RuntimeType,
  selections: readonly SelectionNode[],
): Complete<JsonObject> {
  const fields = Array.from(
    selectedFields(options, type, selections),
    ([key, nodes], index): Field => ({
      key,
      label: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
      ...compileField(options, type, key, nodes),
    }),
  );
  if (fields.length === 0) return () => '{}';
  return (object, state) => {
    const { path, data } = state;
    const addition = data.additionOf(object);
    let text = '';
    for (const { key, label, nullable, complete } of fields) {
      if (path !== null) path.push(key);
      let value = complete(object, addition, state);
      if (path !== null) path.pop();
      if (value === null) {
        if (!nullable) return null;
        value = NULL;
      }
      text += label + value;
    }
    return `${text}}`;
  };
}

function compileField(
  options: Compiling,
  parent: RuntimeType,
  key: string,
  nodes: readonly FieldNode[],
): Pick<Field, 'nullable' | 'complete'> {
  const [node] = nodes as readonly [FieldNode];
  const name = node.name.value;
  if (name === '__typename') return { nullable: false, complete: compileTypename(parent) };
  if (name === '__schema' || name === '__type') {
    return {
      nullable: true,
      complete: (_, __, { introspection }) => introspection.get(key) ?? NULL,
    };
  }
  const definition = parent.getFields()[name];
  if (definition === undefined) {
    throw new Error(`Expected a valid operation, got one with ${parent.name}.${name}`);
  }
  const selections = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
  const place = `${parent.name}.${name}`;
  const complete = compileValue(options, definition.type, selections, place);
  const dataKey = options.dataKey(node);
  return {
    nullable: !isNonNullType(definition.type),
    complete: (object, addition, state) => complete(read(object, addition, dataKey), state),
  };
}

function compileTypename(type: RuntimeType): Field['complete'] {
  const text = JSON.stringify(type.name);
  if (isObjectType(type)) return () => text;
  return (_, __, state) =>
    fault(state, `Expected the type of an object of ${type.name}, got none.`);
}

function compileValue(
  options: Compiling,
  type: GraphQLOutputType,
  selections: readonly SelectionNode[],
  place: string,
): Complete {
  if (isNonNullType(type)) {
    const complete = compileValue(options, type.ofType, selections, place);
    return (value, state) => {
      const text = complete(value, state);
      return text === NULL
        ? fault(state, `Cannot return null for non-nullable field ${place}.`)
        : text;
    };
  }
  if (isListType(type)) return compileList(options, type.ofType, selections, place);
  if (isLeafType(type)) return compileLeafValue(type, place);
  return compileComposite(options, type, selections, place);
}

function compileList(
  options: Compiling,
  type: GraphQLOutputType,
  selections: readonly SelectionNode[],
  place: string,
): Complete {
  const nullable = !isNonNullType(type);
  const complete = compileValue(options, type, selections, place);
  return (value, state) => {
    if (value === null || value === undefined) return NULL;
    if (!Array.isArray(value)) return fault(state, `Expected a list for ${place}, got none.`);
    const { path } = state;
    let text = '';
    for (let index = 0; index < value.length; index++) {
      if (path !== null) path.push(index);
      let item = complete(value[index], state);
      if (path !== null) path.pop();
      if (item === null) {
        if (!nullable) return null;
        item = NULL;
      }
      text += index === 0 ? item : `,${item}`;
    }
    return `[${text}]`;
  };
}

function compileLeafValue(type: GraphQLLeafType, place: string): Complete {
  const textOf = compileLeaf(type);
  // The value itself may be what the client's schema is not to show.
  const message = `Expected a value of ${type.name} for ${place}, got none of that type.`;
  return (value, state) => {
    if (value === null || value === undefined) return NULL;
    try {
      return textOf(value);
    } catch {
      return fault(state, message);
    }
  };
}

function compileComposite(
  options: Compiling,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  place: string,
): Complete {
  const complete = isObjectType(type)
    ? compileObject(options, type, selections)
    : compileAbstract(options, type, selections, place);
  return (value, state) => {
    if (value === null || value === undefined) return NULL;
    if (typeof value !== 'object' || Array.isArray(value)) {
      return fault(state, `Expected an object for ${place}, got ${typeof value}.`);
    }
    return complete(value as JsonObject, state);
  };
}

/** By the object's own type; each is compiled when the first object of it comes. */
function compileAbstract(
  options: Compiling,
  type: GraphQLAbstractType,
  selections: readonly SelectionNode[],
  place: string,
): Complete<JsonObject> {
  const { schema } = options;
  const compiled = new Map<unknown, Complete<JsonObject>>();
  const compile = (name: unknown): Complete<JsonObject> => {
    const actual =
      name === undefined ? type : typeof name === 'string' ? schema.getType(name) : null;
    // An interface: its service knows no more of the object, and its own fields can be answered.
    if (isInterfaceType(actual) && (actual === type || schema.isSubType(type, actual))) {
      return compileObject(options, actual, selections);
    }
    if (isObjectType(actual) && schema.isSubType(type, actual)) {
      return compileObject(options, actual, selections);
    }
    return (_, state) => fault(state, `Expected an object of ${type.name} for ${place}, got none.`);
  };
  return (object, state) => {
    const name = state.data.get(object, '__typename');
    let complete = compiled.get(name);
    if (complete === undefined) {
      complete = compile(name);
      if (compiled.size <= MAX_TYPES) compiled.set(name, complete);
    }
    return complete(object, state);
  };
}

function fault(state: State, message: string): null {
  state.faulty = true;
  if (state.path !== null && state.errors.length < MOST_ERRORS) {
    state.errors.push(
      new GraphQLError(message, { path: [...state.path], extensions: { code: CODE } }),
    );
  }
  return null;
}
