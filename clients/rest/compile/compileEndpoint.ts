import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  print,
  Source,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { answerPlan } from './answerPlan.ts';
import { bindingOf } from './binding.ts';
import { directiveArguments, directiveNode, isOwnDirective } from './directiveArguments.ts';
import type { Deprecation, Endpoint, Method, Parameter } from './endpoint.ts';
import { reportInto, type DocumentFault, type Report } from './fault.ts';
import { MARKET, MODEL } from './reading.ts';
import { oneLine } from './shapeOf.ts';
import { variableUses, type DescribedUse } from './variableUses.ts';

export interface EndpointDocument {
  /** Relative to the endpoints' folder, e.g. `v2/models/model.graphql`. */
  readonly file: string;
  readonly text: string;
}

/** Null where the document has a fault; then at least one was noted. `schema` knows our directives. */
export function compileEndpoint(
  schema: GraphQLSchema,
  { file, text }: EndpointDocument,
  faults: DocumentFault[],
): Endpoint | null {
  const before = faults.length;
  const source = new Source(text, file);
  const report = reportInto(source, faults);
  const document = parsed(schema, source, report);
  if (document === null) return null;
  const operation = theOperation(document, report);
  if (operation === null) return null;
  const endpoint = endpointOf(schema, document, operation, file, report);
  return faults.length === before ? endpoint : null;
}

function parsed(schema: GraphQLSchema, source: Source, report: Report): DocumentNode | null {
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    for (const error of errors) report(error.nodes?.[0], `${error.message} Fix the selection.`);
    return errors.length === 0 ? document : null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const start = error.positions?.[0] ?? 0;
    report({ kind: Kind.NAME, value: '', loc: { start } as never }, error.message);
    return null;
  }
}

function theOperation(document: DocumentNode, report: Report): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (operation === undefined || second !== undefined) {
    report(
      second,
      `Expected one operation in the file, got ${operations.length}. Make a file of each.`,
    );
    return null;
  }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    report(operation, 'Expected a query or a mutation; REST has no subscriptions.');
    return null;
  }
  if (directiveNode(operation, 'rest') === undefined || operation.name === undefined) {
    report(operation, 'Expected a named operation with @rest(path:, tag:). Add them.');
    return null;
  }
  return operation;
}

function endpointOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  file: string,
  report: Report,
): Endpoint | null {
  const rest = directiveArguments(schema, operation, 'rest') ?? {};
  const at = directiveNode(operation, 'rest');
  const path = String(rest['path']);
  const method = rest['method'] as Method;
  const isRead = operation.operation === OperationTypeNode.QUERY;
  const version = /^\/(v\d+)\//.exec(path)?.[1] ?? '';
  if (!PATH.test(path) || !file.startsWith(`${version}/`)) {
    report(
      at,
      `Expected a path such as /v2/markets/{market} in a file below ${version || 'v2'}/, got ${path}.`,
    );
  }
  if (method === 'GET' && !isRead) report(at, 'Expected a query for a GET, got a mutation.');

  const uses: DescribedUse[] = [];
  const [root] = operation.selectionSet.selections;
  const rootType = isRead ? schema.getQueryType() : schema.getMutationType();
  if (operation.selectionSet.selections.length !== 1 || root?.kind !== Kind.FIELD || !rootType) {
    report(
      operation.selectionSet,
      'Expected one root field: it is what the endpoint answers with.',
    );
    return null;
  }
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const walk = {
    schema,
    fragments,
    report,
    visit: (...field: Parameters<typeof variableUses>) => uses.push(...variableUses(...field)),
  };
  const answer = answerPlan(walk, rootType, root);
  const pathNames = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  const binding = bindingOf({
    schema,
    definitions: operation.variableDefinitions ?? [],
    pathNames,
    isRead: method === 'GET',
    uses,
    report,
  });
  const parameters = [
    ...binding.parameters,
    ...answer.found.map(({ name, description }): Parameter => ({
      ...([MARKET, MODEL].find((one) => one.name === name) ?? {
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      }),
      name,
      in: 'path',
      required: true,
      description: oneLine(description) ?? '',
      commas: false,
    })),
  ];
  reportPathNames(pathNames, parameters, (message) => report(at, message));
  if (method === 'GET' && binding.body !== null) {
    report(at, 'Expected a GET without a body. Move its variables to the query, or use POST.');
  }
  const name = operation.name?.value ?? '';
  return {
    id: name,
    file,
    method,
    path,
    version,
    tag: String(rest['tag']),
    ...wordsOf(operation, report),
    status: Number(rest['status']),
    maxAgeS: Number(rest['maxAge']),
    isPrivate: rest['private'] === true,
    location: typeof rest['location'] === 'string' ? rest['location'] : null,
    deprecation: deprecationOf(rest, (message) => report(at, message)),
    ...binding,
    parameters: inOrder(parameters, path),
    operation: operationText(operation, answer.selections),
    kind: operation.operation,
    answer,
    uses,
  };
}

const PATH = /^\/v\d+(\/([\w.-]+|\{\w+\}))+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function reportPathNames(
  pathNames: ReadonlySet<string>,
  parameters: readonly Parameter[],
  report: (message: string) => void,
): void {
  const bound = new Set(parameters.filter((one) => one.in === 'path').map(({ name }) => name));
  for (const name of pathNames) {
    if (bound.has(name)) continue;
    report(
      `Expected a variable or @find for {${name}} of the path, got none. Bind it by @in(name: "${name}").`,
    );
  }
  for (const name of bound) {
    if (pathNames.has(name)) continue;
    report(
      `Expected {${name}} in the path, got none. Add it, or give its variable another @in(location:).`,
    );
  }
}

function deprecationOf(
  rest: Readonly<Record<string, unknown>>,
  report: (message: string) => void,
): Deprecation | null {
  const { deprecated, sunset, successor } = rest;
  if (typeof deprecated !== 'string') {
    if (sunset != null || successor != null) {
      report('Expected deprecated: beside sunset: and successor:, got none. Say since when.');
    }
    return null;
  }
  for (const day of [deprecated, sunset]) {
    if (typeof day === 'string' && (!DAY.test(day) || Number.isNaN(Date.parse(day)))) {
      report(`Expected a day such as 2026-01-01, got '${day}'.`);
    }
  }
  return {
    since: deprecated,
    sunset: typeof sunset === 'string' ? sunset : null,
    successor: typeof successor === 'string' ? successor : null,
  };
}

/** The first line is a summary, for lists; what follows it says more. */
function wordsOf(
  operation: OperationDefinitionNode,
  report: Report,
): { readonly summary: string; readonly description: string } {
  const [summary = '', ...more] = (operation.description?.value ?? '').split('\n');
  if (summary === '' || summary.length > 100) {
    report(
      operation,
      `Expected a description whose first line, of up to 100 characters, says what the endpoint is for; got ${summary.length}.`,
    );
  }
  const description = more.join('\n').trim();
  return {
    summary: summary.replace(/\.$/, ''),
    description: description === '' ? summary : description,
  };
}

function inOrder(parameters: readonly Parameter[], path: string): readonly Parameter[] {
  const place = ({ in: where, name }: Parameter): number =>
    where === 'path' ? path.indexOf(`{${name}}`) : where === 'query' ? 10_000 : 20_000;
  return [...parameters].sort((a, b) => place(a) - place(b));
}

function operationText(
  operation: OperationDefinitionNode,
  selections: OperationDefinitionNode['selectionSet']['selections'],
): string {
  const document = visit(
    { ...operation, selectionSet: { ...operation.selectionSet, selections } },
    {
      Directive: ({ name }) => (isOwnDirective(name.value) ? null : undefined),
      StringValue: (_, key) => (key === 'description' ? null : undefined),
    },
  );
  return print(document);
}
