import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { sharedDirectory } from '../config.ts';
import { answers, type PinnedProcesses } from './pinnedProcesses.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const SUPERGRAPH = 'supergraph.graphql';

/** The graph that federation vendors publish their figures on. Disposing removes its files. */
export interface Vendors extends AsyncDisposable {
  /** The path of a file beside the vendors' own. */
  readonly file: (name: string) => string;
  /** A file's text. */
  readonly text: (name: string) => Promise<string>;
  /** Of the supergraph, whose subgraphs answer. */
  readonly supergraph: string;
}

/** Starts the subgraphs of `bench/federation` in UCP_SHARED on a port, pinned to the first processor. */
export async function startVendors(processes: PinnedProcesses, port: number): Promise<Vendors> {
  await using resources = new AsyncDisposableStack();
  const { path: folder } = resources.use(await makeScratchDirectory());
  const file = (name: string): string => path.join(folder, name);
  const text = (name: string): Promise<string> => readFile(file(name), 'utf8');
  await cp(path.join(sharedDirectory(), 'bench/federation'), folder, { recursive: true });
  await symlink(NODE_MODULES, file('node_modules'));
  await writeFile(file(SUPERGRAPH), (await text(SUPERGRAPH)).replaceAll(':4200/', `:${port}/`));
  processes.start('0', [file('subgraphs.mjs')], { PORT: String(port) });
  await answers(`http://127.0.0.1:${port}/health`);
  const held = resources.move();
  return {
    file,
    text,
    supergraph: file(SUPERGRAPH),
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
