import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { KEEP_COMPILED_CODE } from '../compiledCode.ts';

const STOP_TIMEOUT_MS = 10_000;

/** A service or the gateway in a process of its own. Disposing ends it: SIGTERM, then SIGKILL. */
export interface ServingChild extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  /** Settles when it ends without having been asked to. */
  readonly failed: Promise<Error>;
}

/** Starts a `main.ts` and waits until it says where it serves; fails where it ends before that. */
export async function startChild(
  name: string,
  main: URL,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServingChild> {
  const child = fork(fileURLToPath(main), {
    // Its own process group: Ctrl-C in a terminal must reach this process only, which then drains all in order.
    detached: true,
    env: { ...KEEP_COMPILED_CODE, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const failed = Promise.withResolvers<Error>();
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (stopping) return;
    failed.resolve(new Error(`The process of ${name} ended (${signal ?? `exit code ${code}`}).`));
  });
  const url = await Promise.race([
    serving(child),
    failed.promise.then((error) => {
      throw error;
    }),
  ]);
  return {
    name,
    url,
    failed: failed.promise,
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exit;
      clearTimeout(timer);
    },
  };
}

async function serving(child: ChildProcess): Promise<string> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [{ kind?: string; url?: string }];
    if (message.kind === 'serving' && message.url !== undefined) return message.url;
  }
}
