import { expect, test } from 'vitest';
import { boundedMap } from './boundedMap.ts';

test('what was not used for longest makes room', () => {
  const map = boundedMap<string>(10);
  map.set('a', 'A', 4);
  map.set('b', 'B', 4);
  expect(map.get('a')).toBe('A');
  map.set('c', 'C', 4);
  expect([...map.values()]).toEqual(['A', 'C']);
});

test('a value larger than all is kept alone', () => {
  const map = boundedMap<string>(10);
  map.set('a', 'A', 4);
  map.set('b', 'B', 40);
  expect([...map.values()]).toEqual(['B']);
  map.set('c', 'C', 4);
  expect([...map.values()]).toEqual(['C']);
});

test('a value that is replaced or deleted takes no more room', () => {
  const map = boundedMap<string>(10);
  for (let count = 0; count < 5; count++) map.set('a', `A${count}`, 6);
  map.set('b', 'B', 4);
  expect([...map.values()]).toEqual(['A4', 'B']);
  expect(map.delete('a')).toBe(true);
  map.set('c', 'C', 6);
  expect([...map.values()]).toEqual(['B', 'C']);
});
