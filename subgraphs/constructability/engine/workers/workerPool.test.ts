import { afterEach, describe, expect, it } from 'vitest';
import type { ScriptedTask } from './testing/scriptedWorker.ts';
import { WorkerPool, type PoolOptions } from './workerPool.ts';

const entry = new URL('testing/scriptedWorker.ts', import.meta.url);
const LONG = { deadlineMs: 60_000 };

let pool: WorkerPool<ScriptedTask, number>;
afterEach(() => pool[Symbol.asyncDispose]());

function open(options: Partial<PoolOptions> = {}): WorkerPool<ScriptedTask, number> {
  pool = new WorkerPool({ entry, threads: 1, mostQueued: 10, ...options });
  return pool;
}

/** A task that never ends, and a promise that it has begun. */
function hanging(): { readonly task: ScriptedTask; readonly begun: Promise<unknown> } {
  const begun = new SharedArrayBuffer(4);
  const waited = Atomics.waitAsync(new Int32Array(begun), 0, 0);
  return { task: { kind: 'hang', begun }, begun: Promise.resolve(waited.value) };
}

describe('a pool of threads', () => {
  it('answers more tasks than it has threads, each with its own answer', async () => {
    open({ threads: 2, mostQueued: 100 });
    const values = Array.from({ length: 50 }, (_, value) => value);
    const answers = await Promise.all(
      values.map((value) => pool.run({ kind: 'double', value }, LONG)),
    );
    expect(answers).toEqual(values.map((value) => 2 * value));
    expect(pool.threads).toBe(2);
  });

  it('refuses at once what exceeds its queue, and takes tasks again when that is shorter', async () => {
    open({ mostQueued: 1 });
    const { task, begun } = hanging();
    const cancel = new AbortController();
    const running = pool.run(task, { ...LONG, signal: cancel.signal });
    await begun;
    const waiting = pool.run({ kind: 'double', value: 1 }, LONG);
    await expect(pool.run({ kind: 'double', value: 2 }, LONG)).rejects.toMatchObject({
      reason: 'queue-full',
    });
    cancel.abort();
    await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await waiting).toBe(2);
    expect(await pool.run({ kind: 'double', value: 2 }, LONG)).toBe(4);
  });

  it('ends a task that is past its deadline, and answers the next with another thread', async () => {
    open();
    const { task } = hanging();
    await expect(pool.run(task, { deadlineMs: 1 })).rejects.toMatchObject({ reason: 'deadline' });
    expect(await pool.run({ kind: 'double', value: 4 }, LONG)).toBe(8);
  });

  it('takes out of the queue what nobody waits for any more', async () => {
    open();
    const { task, begun } = hanging();
    const stop = new AbortController();
    const running = pool.run(task, { ...LONG, signal: stop.signal });
    await begun;
    const cancel = new AbortController();
    const waiting = pool.run({ kind: 'double', value: 1 }, { ...LONG, signal: cancel.signal });
    expect(pool.queued).toBe(1);
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
    expect(pool.queued).toBe(0);
    stop.abort();
    await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('replaces a thread that dies, and tells whose task it was', async () => {
    open();
    await expect(pool.run({ kind: 'die' }, LONG)).rejects.toMatchObject({ reason: 'crashed' });
    expect(await pool.run({ kind: 'double', value: 5 }, LONG)).toBe(10);
    await expect(pool.run({ kind: 'die' }, LONG)).rejects.toMatchObject({ reason: 'crashed' });
    expect(await pool.run({ kind: 'double', value: 6 }, LONG)).toBe(12);
  });

  it('hands on what a task throws, and keeps the thread', async () => {
    open();
    await expect(pool.run({ kind: 'throw' }, LONG)).rejects.toThrow('as scripted');
    expect(await pool.run({ kind: 'double', value: 7 }, LONG)).toBe(14);
  });

  it('takes what somebody waits for before bulk tasks that came earlier', async () => {
    open();
    const { task, begun } = hanging();
    const stop = new AbortController();
    const running = pool.run(task, { ...LONG, signal: stop.signal });
    await begun;
    const order: string[] = [];
    const ends = (['bulk', 'bulk', 'interactive'] as const).map((priority) =>
      pool
        .run({ kind: 'double', value: 1 }, { ...LONG, priority })
        .then(() => order.push(priority)),
    );
    stop.abort();
    await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
    await Promise.all(ends);
    expect(order).toEqual(['interactive', 'bulk', 'bulk']);
  });

  it('keeps a thread free of bulk tasks, and a queue of its own for each priority', async () => {
    open({ threads: 2, mostQueued: 1 });
    const { task, begun } = hanging();
    const stop = new AbortController();
    const bulk = { ...LONG, priority: 'bulk' } as const;
    const running = pool.run(task, { ...bulk, signal: stop.signal });
    await begun;
    const waiting = pool.run({ kind: 'double', value: 1 }, bulk);
    expect(await pool.run({ kind: 'double', value: 2 }, LONG)).toBe(4);
    await expect(pool.run({ kind: 'double', value: 3 }, bulk)).rejects.toMatchObject({
      reason: 'queue-full',
    });
    expect(pool.queued).toBe(1);
    stop.abort();
    await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await waiting).toBe(2);
  });

  it('leaves nobody waiting when it is closed', async () => {
    open();
    const { task, begun } = hanging();
    const running = pool.run(task, LONG);
    await begun;
    const waiting = pool.run({ kind: 'double', value: 1 }, LONG);
    const refusals = Promise.allSettled([running, waiting]);
    await pool[Symbol.asyncDispose]();
    expect(await refusals).toMatchObject([
      { reason: { reason: 'closed' } },
      { reason: { reason: 'closed' } },
    ]);
    await expect(pool.run({ kind: 'double', value: 1 }, LONG)).rejects.toMatchObject({
      reason: 'closed',
    });
  });
});
