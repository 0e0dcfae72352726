import { readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, printSchema, type DocumentNode } from 'graphql';
import { DEFAULT_PORT, SERVICE_NAMES, type ServiceName } from '../subgraphs/shared/serviceNames.ts';
import type { GeneratedFile } from './generatedFiles.ts';
import { SchemaFault } from './schemaFault.ts';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface Composition {
  /** What the gateway loads. */
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSdl: string;
  /** Composition's hints, each with its level's name. */
  readonly hints: readonly CompositionHint[];
}

export interface CompositionHint {
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

/** Composes the subgraphs; throws with every composition error where they do not fit. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): Composition {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parseSubgraph(name, sdl) })),
  );
  if (result.errors !== undefined) {
    throw new SchemaFault(
      `The subgraphs do not compose:\n${result.errors.map((error) => `  ${error.message}`).join('\n')}`,
    );
  }
  return {
    supergraphSdl: result.supergraphSdl,
    apiSdl: printSchema(result.schema.toAPISchema().toGraphQLJSSchema()),
    hints: result.hints.map((hint) => ({
      level: hint.definition.level.name,
      code: hint.definition.code,
      message: hint.message,
    })),
  };
}

/** The files that a composition is committed as; throws where a hint is left open. */
export function compositionFiles(
  { supergraphSdl, apiSdl, hints }: Composition,
  folder: URL,
): readonly GeneratedFile[] {
  // Hints of the level DEBUG tell of choices that are always fine; the others ask for a decision.
  const open = hints.filter((hint) => hint.level !== 'DEBUG');
  if (open.length > 0) {
    const lines = open.map((hint) => `  ${hint.level} ${hint.code}: ${hint.message}`);
    throw new SchemaFault(`Composition has hints to be settled:\n${lines.join('\n')}`);
  }
  return [
    { file: new URL('supergraph.graphql', folder), content: supergraphSdl },
    { file: new URL('api.graphql', folder), content: `${apiSdl}\n` },
  ];
}

/** The subgraphs of this platform, each at the address given, or at its default port on loopback. */
export async function readSubgraphs(
  urls: Partial<Readonly<Record<ServiceName, string>>> = {},
): Promise<readonly SubgraphSdl[]> {
  return Promise.all(
    SERVICE_NAMES.map(async (name) => ({
      name,
      url: urls[name] ?? `http://127.0.0.1:${DEFAULT_PORT[name]}/graphql`,
      sdl: await readFile(new URL(`../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8'),
    })),
  );
}

/** Composition names the subgraph in its errors; the parser knows of none. */
function parseSubgraph(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [{ line, column } = { line: 1, column: 1 }] = error.locations ?? [];
    throw new SchemaFault(`[${name}] schema.graphql:${line}:${column}: ${error.message}`, {
      cause: error,
    });
  }
}
