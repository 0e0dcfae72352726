import { readdir, readFile } from 'node:fs/promises';
import { composeSupergraph } from '../../schema/composition.ts';
import type { World } from './world.ts';

/** A supergraph, what its subgraphs know, and the cases that ask it: a folder of `cases/`. */
export interface Suite {
  readonly name: string;
  readonly subgraphs: readonly { readonly name: string; readonly sdl: string }[];
  /** Fresh data: mutations change them. */
  readonly createWorld: () => World;
  readonly cases: readonly FederationCase[];
}

/** A question to a supergraph and its right answer: a folder with `operation.graphql` and `case.json`. */
export interface FederationCase extends Expectation {
  readonly name: string;
  readonly operation: string;
}

export interface Expectation {
  /** What is right, as a sentence. */
  readonly title: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Left out where the operation is refused before it runs. */
  readonly data?: unknown;
  /**
   * The path of each error; `true` where at least one is right and the place is not told, `optional`
   * where gateways may differ in telling one. None are right where it is left out.
   */
  readonly errors?: readonly (readonly (string | number)[])[] | true | 'optional';
  /** Of the first error. */
  readonly code?: string;
  /** The most calls that each subgraph may get; those not named get none. Any number where left out. */
  readonly calls?: Readonly<Record<string, number>>;
  /** The most entities that a subgraph may be asked for, all its calls together. */
  readonly representations?: Readonly<Record<string, number>>;
  /** Subgraphs that answer nothing but an error page. */
  readonly down?: readonly string[];
  /** Why the whole graph as one schema would answer otherwise; it must answer the same without this. */
  readonly notByOneSchema?: string;
  /** @apollo/gateway, with nothing of ours, answers it wrong: a test says so too. */
  readonly failsOnStock?: true;
}

const CASES = new URL('cases/', import.meta.url);

export async function readSuites(): Promise<readonly Suite[]> {
  const folders = await readdir(CASES, { withFileTypes: true });
  const names = folders.filter((folder) => folder.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map(readSuite));
}

export async function readSuite(name: string): Promise<Suite> {
  const folder = new URL(`${name}/`, CASES);
  const entries = await readdir(folder, { withFileTypes: true });
  const subgraphs = entries
    .filter((entry) => entry.name.endsWith('.graphql'))
    .map(async (entry) => ({
      name: entry.name.slice(0, -'.graphql'.length),
      sdl: await readFile(new URL(entry.name, folder), 'utf8'),
    }));
  const cases = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => readCase(entry.name, new URL(`${entry.name}/`, folder)));
  const { createWorld } = (await import(new URL('data.ts', folder).href)) as {
    readonly createWorld: () => World;
  };
  return {
    name,
    createWorld,
    subgraphs: (await Promise.all(subgraphs)).toSorted((a, b) => a.name.localeCompare(b.name)),
    cases: (await Promise.all(cases)).toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

async function readCase(name: string, folder: URL): Promise<FederationCase> {
  const [operation, expectation] = await Promise.all([
    readFile(new URL('operation.graphql', folder), 'utf8'),
    readFile(new URL('case.json', folder), 'utf8'),
  ]);
  return { name, operation, ...(JSON.parse(expectation) as Expectation) };
}

/** The suite's supergraph, each subgraph at its address. */
export function composeSuite(
  { name, subgraphs }: Suite,
  urlOf: (subgraph: string) => string,
): { readonly supergraphSdl: string; readonly apiSdl: string } {
  try {
    return composeSupergraph(subgraphs.map((one) => ({ ...one, url: urlOf(one.name) })));
  } catch (cause) {
    throw new Error(`The suite '${name}' does not compose: ${String(cause)}`, { cause });
  }
}
