import { expect, test } from 'vitest';
import { SecondSight } from './secondSight.ts';

test('a text is known from its second time on', () => {
  const sight = new SecondSight();
  expect([sight.sawBefore('a'), sight.sawBefore('a'), sight.sawBefore('a')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('texts that come once are hardly ever taken for known ones', () => {
  const sight = new SecondSight();
  const texts = Array.from({ length: 100_000 }, (_, index) => `{"variables":{"id":${index}}}`);
  expect(texts.filter((text) => sight.sawBefore(text)).length).toBeLessThan(10);
});

test('the empty text is a text', () => {
  const sight = new SecondSight();
  expect([sight.sawBefore(''), sight.sawBefore('')]).toEqual([false, true]);
});
