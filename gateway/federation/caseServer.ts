import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  buildSchema,
  execute,
  GraphQLError,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { caseSubgraph } from './caseSubgraph.ts';
import { readRules } from './subgraphRules.ts';
import { composeSuite, type FederationCase, type Suite } from './suites.ts';
import type { Types, World } from './world.ts';

/** What the subgraphs of a suite saw of a case. */
export interface Tally {
  readonly calls: Map<string, number>;
  /** The entities that each was asked for. */
  readonly representations: Map<string, number>;
  /** Questions that a right plan does not ask. */
  readonly wrongQuestions: string[];
}

export interface ServedSuite extends AsyncDisposable {
  readonly supergraphSdl: string;
  readonly apiSdl: string;
  readonly types: Types;
  /** Fresh data and a fresh tally. */
  begin(federationCase: FederationCase): { readonly world: World; readonly tally: Tally };
}

const NO_CASE: Pick<FederationCase, 'down'> = {};

/** The subgraphs of a suite, over HTTP on one free port, as strangers would serve them. */
export async function serveSuite(suite: Suite): Promise<ServedSuite> {
  let world = suite.createWorld();
  let tally = emptyTally();
  let { down = [] } = NO_CASE;
  const schemas = new Map<string, GraphQLSchema>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const schema = schemas.get(name);
    if (schema === undefined || down.includes(name)) {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Out of order</h1>');
      return;
    }
    void answer(request, response, name, schema, tally);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;

  const composition = composeSuite(suite, (name) => `http://127.0.0.1:${port}/${name}`);
  const types = typesOf(composition.supergraphSdl);
  const parts = suite.subgraphs.map((one) => ({ ...one, rules: readRules(one.sdl) }));
  for (const part of parts) {
    const overridden = parts.flatMap(({ rules }) => rules.overrides);
    schemas.set(
      part.name,
      caseSubgraph({
        ...part,
        overridden: new Set(
          overridden.filter(({ from }) => from === part.name).map(({ field }) => field),
        ),
        world: () => world,
        types,
        refused: (message) => tally.wrongQuestions.push(message),
      }),
    );
  }
  return {
    ...composition,
    types,
    begin(federationCase) {
      world = suite.createWorld();
      tally = emptyTally();
      down = federationCase.down ?? [];
      return { world, tally };
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

function emptyTally(): Tally {
  return { calls: new Map(), representations: new Map(), wrongQuestions: [] };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  schema: GraphQLSchema,
  tally: Tally,
): Promise<void> {
  const { query, variables, operationName } = JSON.parse(
    Buffer.concat(await request.toArray()).toString(),
  ) as {
    readonly query: string;
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string | null;
  };
  count(tally.calls, name, 1);
  // Entity calls of one request may each have their list, under a name of the gateway's choice.
  for (const value of Object.values(variables ?? {})) {
    if (Array.isArray(value)) {
      count(tally.representations, name, value.filter(isRepresentation).length);
    }
  }
  const document = parsed(query);
  const errors = document instanceof GraphQLError ? [document] : validate(schema, document);
  const result =
    errors.length > 0 || document instanceof GraphQLError
      ? { errors }
      : await execute({
          schema,
          document,
          variableValues: variables ?? {},
          ...(operationName == null ? {} : { operationName }),
        });
  for (const error of errors) {
    tally.wrongQuestions.push(`'${name}' was asked what is no question to it: ${error.message}`);
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

function isRepresentation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '__typename' in value;
}

function count(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function typesOf(supergraphSdl: string): Types {
  const schema = buildSchema(supergraphSdl, { assumeValid: true });
  return {
    isA(typeName, condition) {
      if (typeName === condition) return true;
      const [type, abstract] = [schema.getType(typeName), schema.getType(condition)];
      return isObjectType(type) && isAbstractType(abstract) && schema.isSubType(abstract, type);
    },
    ofField(typeName, field) {
      const type = schema.getType(typeName);
      const found =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
      return found === undefined ? '' : getNamedType(found.type).name;
    },
  };
}
