import { expect, test } from 'vitest';
import { SharedWork, waiterOf } from './sharedWork.ts';

function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  const begun: AbortSignal[] = [];
  const begin = (signal: AbortSignal): Promise<string> => {
    begun.push(signal);
    return promise;
  };
  return { begin, begun, end: resolve };
}

test('work under way is joined, and given up only once the last of its waiters leaves', async () => {
  const shared = new SharedWork<string>();
  const { begin, begun, end } = work();
  const [one, other] = [new AbortController(), new AbortController()];
  const waiting = [one, other].map(({ signal }) => shared.do('k', waiterOf(signal), begin));
  expect(begun).toHaveLength(1);
  one.abort();
  expect(begun[0]?.aborted).toBe(false);
  other.abort();
  expect(begun[0]?.aborted).toBe(true);
  // Who comes now must not join what was given up.
  void shared.do('k', waiterOf(new AbortController().signal), begin);
  expect(begun).toHaveLength(2);
  end('done');
  expect(await Promise.all(waiting)).toEqual(['done', 'done']);
});

test('who is gone before asking holds nothing up', async () => {
  const shared = new SharedWork<string>();
  const { begin, begun, end } = work();
  const waiting = shared.do('k', waiterOf(AbortSignal.abort()), begin);
  expect(begun[0]?.aborted).toBe(true);
  end('done');
  await waiting;
});

test('who leaves with the result gives up nothing', async () => {
  const shared = new SharedWork<string>();
  const { begin, begun, end } = work();
  const leaving = new AbortController();
  const waiting = shared.do('k', waiterOf(leaving.signal), begin);
  end('done');
  await waiting;
  leaving.abort();
  expect(begun[0]?.aborted).toBe(false);
});
