import { expect, test } from 'vitest';
import { testExchange } from '../execution/testing/firstDifference.ts';
import { CONTEXT_VARIANCE } from '../request/variance.ts';
import { AnswerStore } from './answerStore.ts';

const MIDNIGHT = Date.UTC(2026, 0, 2);
const POLICY = { maxAgeS: 3_600, isPrivate: false };
const NOTES = { surrogateKeys: [], languages: [] };

/** What is kept of an answer to a request of one moment that was made at another. */
function keptOf(requestAtMs: number, madeAtMs: number) {
  using store = new AnswerStore({
    variance: CONTEXT_VARIANCE,
    mostBytes: 10_000,
    followChanges: null,
    secondLevel: null,
    nowMs: () => madeAtMs,
  });
  const exchange = testExchange();
  const request = { ...exchange.request, now: new Date(requestAtMs).toISOString() };
  return store.set('key', Buffer.from('{}'), POLICY, NOTES, { since: store.now, request });
}

test('an answer that speaks of yesterday holds no longer than yesterday', () => {
  expect(keptOf(MIDNIGHT - 500, MIDNIGHT - 100)?.validUntilMs).toBe(MIDNIGHT);
  expect(keptOf(MIDNIGHT - 500, MIDNIGHT + 100)).toBeNull();
  expect(keptOf(MIDNIGHT + 50, MIDNIGHT + 100)?.validUntilMs).toBe(MIDNIGHT + 15 * 60_000);
});
