import { serveTasks } from '../serveTasks.ts';

/** What a test makes a thread do. */
export type ScriptedTask =
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'throw' }
  | { readonly kind: 'die' }
  /** Says that it has begun, and then waits for ever. */
  | { readonly kind: 'hang'; readonly begun: SharedArrayBuffer };

serveTasks((task: ScriptedTask): Promise<number> => {
  switch (task.kind) {
    case 'double':
      return Promise.resolve(task.value * 2);
    case 'throw':
      return Promise.reject(new Error('as scripted'));
    case 'die':
      process.exit(3);
    // oxlint-disable-next-line no-fallthrough
    case 'hang': {
      const begun = new Int32Array(task.begun);
      Atomics.store(begun, 0, 1);
      Atomics.notify(begun, 0);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return Promise.resolve(0);
    }
  }
});
