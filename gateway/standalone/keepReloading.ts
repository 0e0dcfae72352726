import { setInterval } from 'node:timers/promises';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { ReloadableGateway } from '../server.ts';
import type { FileChanges } from './fileChanges.ts';
import { readRegularFile } from './regularFile.ts';

export interface Reloading {
  /** The supergraph, as SDL. */
  readonly file: string;
  readonly changes: Pick<FileChanges, 'look'>;
  /** Whether SIGHUP asks for a reload. */
  readonly reloadsOnHangup: boolean;
  readonly gateway: Pick<ReloadableGateway, 'reload'>;
  readonly log: Logger;
}

/** A change is served within twice this and what a reload takes. */
const LOOK_EVERY_MS = 500;

/** Reloads the supergraph when its file changes or SIGHUP asks for it, until it is disposed of. */
export function keepReloading(options: Reloading): Disposable {
  const { file, changes, gateway, log } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let isWanted = false;
  let isBusy = false;

  const reload = async (): Promise<void> => {
    try {
      const { kind, ...outcome } = await gateway.reload(await readRegularFile(file));
      log.info(outcome, `supergraph ${kind}`);
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ file, reason }, 'supergraph not reloaded; the one before is served on');
    }
  };
  /** What is asked for while a reload is under way is one more after it, of the file as it is then. */
  const want = async (): Promise<void> => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted && !signal.aborted) {
      isWanted = false;
      await reload();
    }
    isBusy = false;
  };
  const onHangup = (): void => void want();
  const watch = async (): Promise<void> => {
    try {
      for await (const _ of setInterval(LOOK_EVERY_MS, undefined, { signal })) {
        if (await changes.look()) void want();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  if (options.reloadsOnHangup) process.on('SIGHUP', onHangup);
  void watch();
  return {
    [Symbol.dispose]() {
      process.off('SIGHUP', onHangup);
      stopping.abort();
    },
  };
}
