import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { compileEndpoint, type EndpointDocument } from './compileEndpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { EndpointFaults, type DocumentFault } from './fault.ts';
import { linkFaults } from './linkFaults.ts';

export type { EndpointDocument };

export const ENDPOINTS = new URL('../endpoints/', import.meta.url);
const API = new URL('../../../schema/api.graphql', import.meta.url);
const DIRECTIVES = new URL('../directives.graphql', import.meta.url);

/** The schema that endpoint documents are written against: the API's, and our directives. */
export async function endpointSchema(): Promise<GraphQLSchema> {
  const [api, directives] = await Promise.all([
    readFile(API, 'utf8'),
    readFile(DIRECTIVES, 'utf8'),
  ]);
  return buildSchema(`${api}\n${directives}`);
}

export async function readEndpointDocuments(
  folder: URL = ENDPOINTS,
): Promise<readonly EndpointDocument[]> {
  const root = fileURLToPath(folder);
  const names = await readdir(root, { recursive: true });
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      file: file.split(path.sep).join('/'),
      text: await readFile(path.join(root, file), 'utf8'),
    })),
  );
}

/** Throws EndpointFaults with the faults of all documents. Endpoints come in the order of files. */
export function compileEndpoints(
  schema: GraphQLSchema,
  documents: readonly EndpointDocument[],
): readonly Endpoint[] {
  const faults: DocumentFault[] = [];
  const endpoints: Endpoint[] = [];
  const byName = new Map<string, Endpoint>();
  const byRoute = new Map<string, Endpoint>();
  for (const document of documents) {
    const endpoint = compileEndpoint(schema, document, faults);
    if (endpoint === null) continue;
    const route = routeOf(endpoint);
    const twin = byName.get(endpoint.id);
    const rival = byRoute.get(route);
    const note = (message: string): void => {
      faults.push({ file: document.file, line: 1, column: 1, message });
    };
    if (twin)
      note(`Expected a name of its own, got ${endpoint.id} as in ${twin.file}. Rename one.`);
    if (rival) {
      note(
        `Expected a route of its own, got ${endpoint.method} ${endpoint.path} as in ${rival.file}.`,
      );
    }
    byName.set(endpoint.id, endpoint);
    byRoute.set(route, endpoint);
    endpoints.push(endpoint);
  }
  faults.push(...linkFaults(endpoints));
  if (faults.length > 0) throw new EndpointFaults(faults);
  return endpoints;
}

/**
 * What of an endpoint's operation does not fit the graph: what the compiler adds may collide with
 * what the document selects. For the check only: the documents themselves are always validated.
 */
export function operationFaults(
  schema: GraphQLSchema,
  endpoints: readonly Endpoint[],
): readonly DocumentFault[] {
  return endpoints.flatMap(({ file, operation }) =>
    validate(schema, parse(operation)).map(({ message }) => ({
      file,
      line: 1,
      column: 1,
      message,
    })),
  );
}

function routeOf({ method, path }: Endpoint): string {
  return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
}
