import type { TestProject } from 'vitest/node';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { startPlatform } from './platformProcess.ts';
import { importSecondFleet } from './secondFleet.ts';

export interface SharedPlatform {
  readonly url: string;
  readonly dataDirectory: string;
  /** Where its log lines are kept. */
  readonly logFile: string;
}

/** Both shapes of the platform, each on data of its own, for all tests that leave them whole. */
declare module 'vitest' {
  interface ProvidedContext {
    inOneProcess: SharedPlatform;
    inManyProcesses: SharedPlatform;
  }
}

let resources = new AsyncDisposableStack();

export async function setup(project: TestProject): Promise<void> {
  await using starting = new AsyncDisposableStack();
  const start = async (args: readonly string[]): Promise<SharedPlatform> => {
    const directory = starting.use(await makeScratchDirectory());
    const dataDirectory = `${directory.path}/data`;
    const logFile = `${directory.path}/log.ndjson`;
    const platform = starting.use(
      await startPlatform(['--data-dir', dataDirectory, ...args], {}, logFile),
    );
    await importSecondFleet(dataDirectory);
    return { url: platform.url, dataDirectory, logFile };
  };
  const [inOneProcess, inManyProcesses] = await Promise.all([
    start([]),
    start(['--services', '--free-ports']),
  ]);
  project.provide('inOneProcess', inOneProcess);
  project.provide('inManyProcesses', inManyProcesses);
  resources = starting.move();
}

export async function teardown(): Promise<void> {
  await resources.disposeAsync();
}
