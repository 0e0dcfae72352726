import { expect, test } from 'vitest';
import { createAnswerCache, type ReadyAnswer } from './answerCache.ts';

function answer(bytes: number, maxAgeS = 60): ReadyAnswer {
  return {
    text: Buffer.alloc(bytes),
    representations: new Map(),
    tag: 't',
    headers: {},
    next: null,
    madeAtMs: 0,
    maxAgeS,
  };
}

test('an answer is ready until its time has run out', () => {
  const cache = createAnswerCache(100_000);
  cache.set('a', answer(10, 5));
  expect(cache.get('a', 4_999)).not.toBeNull();
  expect(cache.get('a', 5_000)).toBeNull();
  expect(cache.get('a', 0)).toBeNull();
});

test('what was used least goes first when there are too many bytes', () => {
  const cache = createAnswerCache(50_000);
  for (let at = 0; at < 18; at++) cache.set(`k${at}`, answer(1_000));
  expect(cache.get('k0', 0)).not.toBeNull();
  for (let at = 18; at < 30; at++) cache.set(`k${at}`, answer(1_000));
  expect(cache.get('k0', 0)).not.toBeNull();
  expect(cache.get('k1', 0)).toBeNull();
  expect(cache.get('k29', 0)).not.toBeNull();
});

test('an answer that would push out many others is not kept', () => {
  const cache = createAnswerCache(50_000);
  cache.set('long', answer(10_000));
  expect(cache.get('long', 0)).toBeNull();
});

test('an answer set again counts once', () => {
  const cache = createAnswerCache(50_000);
  cache.set('kept', answer(1_000));
  for (let at = 0; at < 100; at++) cache.set('again', answer(1_000));
  expect(cache.get('kept', 0)).not.toBeNull();
});
