const LOOK_EVERY_MS = 1_000;

/** Tells when a process has ended that may be no child of ours, such as an adopted server. */
export interface ProcessWatch extends Disposable {
  readonly ended: Promise<Error>;
}

export function watchProcess(pid: number, name: string): ProcessWatch {
  const ended = Promise.withResolvers<Error>();
  const timer = setInterval(() => {
    if (isRunning(pid)) return;
    clearInterval(timer);
    ended.resolve(new Error(`${name} (process ${pid}) ended by itself. Start again to go on.`));
  }, LOOK_EVERY_MS);
  timer.unref();
  return { ended: ended.promise, [Symbol.dispose]: () => clearInterval(timer) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
