import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { plannedDocument } from '../plan/plannedDocument.ts';
import type { Planner } from '../plan/planner.ts';
import { fragmentsOf } from '../plan/selections.ts';
import { compilePlan, type CompiledPlan } from './compilePlan.ts';
import type { Execution, ExecutionParts } from './execution.ts';
import type { Answer, PreparedOperation } from './executor.ts';
import { introspect, isIntrospecting } from './introspection.ts';
import { KnownData } from './knownData.ts';
import type { ClientPath } from './paths.ts';
import { selectedFields } from './selectedFields.ts';
import { compileShaper, type Introspection, type Shaper } from './shaper.ts';

export interface PreparationParts extends ExecutionParts {
  readonly apiSchema: GraphQLSchema;
  readonly plan: Planner['plan'];
  readonly plannedFields: ReadonlySet<string>;
}

/** Shapers of one operation, by which of its conditions hold: more than anybody asks for. */
const MAX_SHAPERS = 16;
const NO_INTROSPECTION: Introspection = new Map();

/** Plans an operation, and compiles all that executing it takes. */
export function prepareOperation(
  given: DocumentNode,
  operationName: string | null,
  key: string,
  parts: PreparationParts,
): PreparedOperation {
  // Parsed anew without locations, by which each node would hold all tokens of the client's text.
  const text = stripIgnoredCharacters(print(given));
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`Expected an operation named '${operationName}', found none`);
  const { apiSchema } = parts;
  const rootType = apiSchema.getRootType(operation.operation);
  if (!rootType) throw new Error(`Expected a schema with a ${operation.operation} type, got none`);
  const fragments = fragmentsOf(document);
  const introspected = isIntrospecting(operation.selectionSet.selections, fragments)
    ? { schema: apiSchema, operation, fragments }
    : null;
  const planned = plannedDocument(document, parts.plannedFields);
  const conditions = conditionVariables(operation, fragments);
  const selecting = {
    schema: apiSchema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  const shaperOf = shapers(conditions.length, (isTrue) =>
    compileShaper({
      ...selecting,
      isTrue,
      rootType,
      selections: operation.selectionSet.selections,
      dataKey: planned.dataKey,
    }),
  );
  const asksForData = [true, false].some((value) =>
    selectedFields(
      { ...selecting, isTrue: () => value },
      rootType,
      operation.selectionSet.selections,
    )
      .values()
      .some(([field]) => field?.name.value.startsWith('__') === false),
  );
  // A planner may ask a subgraph for what the gateway knows itself.
  const root = asksForData ? parts.plan(planned.document, operationName) : null;
  const plan = root === null ? null : compilePlan(root, parts);
  const clientPath = (path: ClientPath): ClientPath =>
    path.map((part) => planned.clientKeys.get(String(part)) ?? part);

  return {
    key,
    text,
    operationName,
    bytes: bytesOf(document, plan),
    async execute(variables, exchange) {
      if (root === null && asksForData) return { dataText: null, errors: [unanswerable()] };
      const truths = conditions.map(({ name, byDefault }) => truthOf(variables, name, byDefault));
      const isTrue = (name: string): boolean =>
        truths[conditions.findIndex((condition) => condition.name === name)] === true;
      const execution: Execution = {
        data: new KnownData(parts.types),
        errors: [],
        hasLostAnswer: false,
        variables,
        exchange,
      };
      await plan?.run(execution, isTrue);
      const shaper = shaperOf(truths, isTrue);
      const introspection =
        introspected === null ? NO_INTROSPECTION : introspect(introspected, variables);
      const { text, errors } = shaper(execution.data, introspection);
      // Of an answer that did not come nothing is known but that: any null may be of it.
      return answer(text, execution.errors, execution.hasLostAnswer ? [] : errors, clientPath);
    },
  };
}

function answer(
  dataText: string | null,
  fetched: readonly GraphQLError[],
  shaped: readonly GraphQLError[],
  clientPath: (path: ClientPath) => ClientPath,
): Answer {
  const errors = fetched.map((error) =>
    error.path === undefined ? error : atPath(error, clientPath(error.path)),
  );
  // A null that a subgraph's error explains is no second error.
  const unexplained = shaped.filter(
    ({ path = [] }) => !errors.some((error) => explains(error, path)),
  );
  return { dataText, errors: [...errors, ...unexplained] };
}

function explains({ path }: GraphQLError, of: ClientPath): boolean {
  // Of an answer that did not come nothing is known but that: any null may be of it.
  if (path === undefined) return true;
  const shared = Math.min(path.length, of.length);
  for (let index = 0; index < shared; index++) if (path[index] !== of[index]) return false;
  return true;
}

function atPath(error: GraphQLError, path: ClientPath): GraphQLError {
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, {
    path,
    extensions,
    ...(originalError ? { originalError } : {}),
  });
}

/** A planner that finds no way may plan nothing, and say nothing either. */
function unanswerable(): GraphQLError {
  return new GraphQLError(
    'No part of the platform can answer the fields that were asked for. Ask for others of the type.',
    { extensions: { code: 'UNANSWERABLE_FIELDS' } },
  );
}

interface ConditionVariable {
  readonly name: string;
  readonly byDefault: boolean;
}

/** The variables that `@skip` and `@include` read. */
function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): readonly ConditionVariable[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments]) {
    visit(node, {
      Directive({ name, arguments: given }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        const value = given?.find((argument) => argument.name.value === 'if')?.value;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return (operation.variableDefinitions ?? [])
    .filter(({ variable }) => names.has(variable.name.value))
    .map(({ variable, defaultValue }) => ({
      name: variable.name.value,
      byDefault: defaultValue?.kind === Kind.BOOLEAN && defaultValue.value,
    }));
}

function truthOf(
  variables: Readonly<Record<string, unknown>>,
  name: string,
  byDefault: boolean,
): boolean {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return value === undefined ? byDefault : value === true;
}

type IsTrue = (variable: string) => boolean;

function shapers(
  conditions: number,
  compile: (isTrue: IsTrue) => Shaper,
): (truths: readonly boolean[], isTrue: IsTrue) => Shaper {
  const compiled = new Map<string, Shaper>();
  return (truths, isTrue) => {
    const key = conditions === 0 ? '' : truths.map(Number).join('');
    let shaper = compiled.get(key);
    if (shaper === undefined) {
      if (compiled.size >= MAX_SHAPERS) compiled.clear();
      compiled.set(key, (shaper = compile(isTrue)));
    }
    return shaper;
  };
}

/** Measured on operations from small to large: a plan takes about this for each node of its text. */
const BYTES_PER_FIELD = 1_000;

function bytesOf(document: DocumentNode, plan: CompiledPlan | null): number {
  let fields = 0;
  visit(document, { Field: () => void (fields += 1) });
  return fields * BYTES_PER_FIELD + (plan?.bytes ?? 0);
}
