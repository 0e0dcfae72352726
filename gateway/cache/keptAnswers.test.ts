import { expect, test } from 'vitest';
import { Invalidations } from './invalidations.ts';
import { KeptAnswers, type KeptAnswer } from './keptAnswers.ts';

const MOST_BYTES = 100_000;
const kept = (): KeptAnswers => new KeptAnswers(MOST_BYTES, new Invalidations());
const answer = (bytes: Buffer, surrogateKeys: readonly string[] = []): KeptAnswer => ({
  bytes,
  storedAtMs: 0,
  validUntilMs: 1,
  surrogateKeys,
  languages: [],
});

test('a short answer does not keep the pool that it was cut out of', () => {
  const answers = kept();
  const pooled = Buffer.from('{"data":{}}');
  expect(pooled.buffer.byteLength).toBeGreaterThan(pooled.byteLength);
  answers.set('a', answer(pooled), 0);
  const found = answers.get('a', 0);
  expect(found?.bytes).toEqual(pooled);
  expect(found?.bytes.buffer.byteLength).toBe(pooled.byteLength);
});

test('answers of very many names count for what finding them by each name takes', () => {
  const answers = kept();
  const names = Array.from({ length: 500 }, (_, index) => `name-${index}`);
  for (const key of ['first', 'second', 'third'])
    answers.set(key, answer(Buffer.from('{}'), names), 0);
  expect(answers.weight).toBeLessThanOrEqual(MOST_BYTES);
  expect(answers.get('first', 0)).toBeUndefined();
  expect(answers.get('third', 0)).toBeDefined();
});
