import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Visit } from './visit.ts';

function visit() {
  const response = new EventEmitter();
  return {
    visit: new Visit(response as unknown as ServerResponse),
    close: () => response.emit('close'),
  };
}

test('all who must know of the end are told, once', () => {
  const { visit: one, close } = visit();
  const told: string[] = [];
  one.onceOver(() => told.push('first'));
  one.onceOver(() => told.push('second'));
  expect(one.isOver).toBe(false);
  close();
  close();
  expect(told).toEqual(['first', 'second']);
  expect(one.isOver).toBe(true);
});

test('who lets go of it before is not told', () => {
  const { visit: one, close } = visit();
  const told: string[] = [];
  const first = one.onceOver(() => told.push('first'));
  one.onceOver(() => told.push('second'));
  first[Symbol.dispose]();
  first[Symbol.dispose]();
  close();
  expect(told).toEqual(['second']);
});

test('its signal aborts at the end, whenever it is asked for', () => {
  const early = visit();
  const { signal } = early.visit;
  expect(signal.aborted).toBe(false);
  early.close();
  expect(signal.aborted).toBe(true);
  const late = visit();
  late.close();
  expect(late.visit.signal.aborted).toBe(true);
});
