import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { sharedDirectory } from '../config.ts';
import { CLIENT_OPERATIONS } from '../explorer/examples.ts';
import { distinctOperation } from './distinctOperations.ts';

/** A graph whose operations are planned, and those that are measured. */
interface PlannedGraph {
  readonly supergraphSdl: () => Promise<string>;
  /** Whether fetches carry their document, as where services are of the gateway's process. */
  readonly parsedFetches: boolean;
  readonly measured: readonly string[];
  readonly operation: (name: string) => Promise<DocumentNode>;
  /** Others to warm up by. */
  readonly others: (name: string) => Promise<readonly DocumentNode[]>;
}

const VENDORS_QUERY = 'query';
const OTHERS_OF_VENDORS = 20;

const vendorsFile = async (name: string): Promise<string> =>
  readFile(path.join(sharedDirectory(), 'bench/federation', name), 'utf8');
const clientOperation = async (name: string): Promise<DocumentNode> =>
  parse(await readFile(new URL(`${name}.graphql`, CLIENT_OPERATIONS), 'utf8'));

export const PLANNED_GRAPHS = {
  vendors: {
    supergraphSdl: () => vendorsFile('supergraph.graphql'),
    parsedFetches: false,
    measured: [VENDORS_QUERY],
    async operation(name) {
      const { query } = JSON.parse(await vendorsFile(`${name}.json`)) as { readonly query: string };
      return parse(query);
    },
    others: async () =>
      Array.from({ length: OTHERS_OF_VENDORS }, (_, number) => parse(distinctOperation(number))),
  },
  own: {
    supergraphSdl: () =>
      readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    parsedFetches: true,
    measured: ['ModelSearch', 'ConfigurationPage', 'ModelPages'],
    operation: clientOperation,
    async others(name) {
      const files = await readdir(CLIENT_OPERATIONS);
      const names = files.flatMap((file) => /^(\w+)\.graphql$/.exec(file)?.[1] ?? []);
      return Promise.all(names.filter((other) => other !== name).map(clientOperation));
    },
  },
} as const satisfies Readonly<Record<string, PlannedGraph>>;

export type PlannedGraphName = keyof typeof PLANNED_GRAPHS;
