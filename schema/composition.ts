import { readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { DEFAULT_PORT, SERVICE_NAMES, type ServiceName } from '../subgraphs/shared/serviceNames.ts';

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
  readonly hints: readonly {
    readonly level: string;
    readonly code: string;
    readonly message: string;
  }[];
}

/** Composes the subgraphs; throws with every composition error where they do not fit. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): Composition {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.errors !== undefined) {
    throw new Error(
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
