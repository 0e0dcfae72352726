import {
  buildSchema,
  execute,
  isAbstractType,
  isObjectType,
  parse,
  validate,
  type ExecutionResult,
  type SelectionSetNode,
} from 'graphql';
import { readRules } from './subgraphRules.ts';
import type { FederationCase, Suite } from './suites.ts';
import { project, typeNameOf, valueOf, type Types, type Row, type World } from './world.ts';

export interface WholeGraph {
  readonly suite: Suite;
  /** What clients see. */
  readonly apiSdl: string;
  readonly types: Types;
}

/** What graphql-js answers over the same data, as if there were one service and no gateway. */
export async function askOneSchema(
  { suite, apiSdl, types }: WholeGraph,
  world: World,
  { operation, variables = {}, operationName }: FederationCase,
): Promise<ExecutionResult> {
  const required = new Map<string, SelectionSetNode>(
    suite.subgraphs.flatMap(({ sdl }) => [...readRules(sdl).requires]),
  );
  const schema = buildSchema(apiSdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (row: Row) => typeNameOf(row, '');
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source: Row | undefined, args: Row) => {
        const row = source ?? {};
        const fields = requiredOf(type.name, field.name);
        const self =
          fields === undefined ? row : { ...row, ...project(world, types, type.name, row, fields) };
        return valueOf(worldOf(type.name), type.name, row, field.name, args, self, null);
      };
    }
  }
  const document = parse(operation);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({
    schema,
    document,
    variableValues: variables,
    ...(operationName === undefined ? {} : { operationName }),
  });

  /** A field of an interface object is its implementations' too. */
  function requiredOf(typeName: string, field: string): SelectionSetNode | undefined {
    const direct = required.get(`${typeName}.${field}`);
    if (direct !== undefined) return direct;
    const owner = Object.keys(world).find(
      (other) => types.isA(typeName, other) && required.has(`${other}.${field}`),
    );
    return owner === undefined ? undefined : required.get(`${owner}.${field}`);
  }

  /** The world with what interface objects contribute added to the type. */
  function worldOf(typeName: string): World {
    const inherited = Object.entries(world)
      .filter(([other]) => other !== typeName && types.isA(typeName, other))
      .map(([, { fields }]) => fields ?? {});
    return {
      ...world,
      [typeName]: {
        ...world[typeName],
        fields: Object.assign({}, ...inherited, world[typeName]?.fields),
      },
    };
  }
}
