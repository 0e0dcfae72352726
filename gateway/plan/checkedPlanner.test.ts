import { parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { checkedPlanner } from './checkedPlanner.ts';
import type { PlanNode } from './plan.ts';
import type { Planner } from './planner.ts';
import { fetchOf, scriptedPlanner } from './testing/plans.ts';

const OPERATION = parse('{ car { name } }');
const RIGHT = fetchOf('right', '{ car { name } }');
const WRONG = fetchOf('wrong', '{ car { name } }');
const WRONG_TOO = fetchOf('wrong too', '{ car { name } }');

const isWrong = (root: PlanNode): boolean => root !== RIGHT;

function plan(first: Planner, other: Planner): PlanNode | null {
  return checkedPlanner(first, () => other, isWrong).plan(OPERATION, null);
}

test('a right plan is taken, and the other planner is never opened', () => {
  const openOther = vi.fn<() => Planner>();
  const planner = checkedPlanner(scriptedPlanner(RIGHT), openOther, isWrong);
  expect(planner.plan(OPERATION, null)).toBe(RIGHT);
  expect(openOther).not.toHaveBeenCalled();
});

test('a wrong plan gives way to a right one of the other planner', () => {
  expect(plan(scriptedPlanner(WRONG), scriptedPlanner(RIGHT))).toBe(RIGHT);
});

test.each([
  ['is as wrong', scriptedPlanner(WRONG_TOO)],
  ['finds nothing to fetch', scriptedPlanner(null)],
  ['finds no plan', scriptedPlanner(new Error('no plan'))],
])('a wrong plan stays where the other planner %s', (_, other) => {
  expect(plan(scriptedPlanner(WRONG), other)).toBe(WRONG);
});

test('nothing to fetch is no wrong plan', () => {
  const other = scriptedPlanner(RIGHT);
  expect(plan(scriptedPlanner(null), other)).toBe(null);
  expect(other.asked).toEqual([]);
});

test('where one planner finds no plan, the other is asked', () => {
  expect(plan(scriptedPlanner(new Error('none')), scriptedPlanner(RIGHT))).toBe(RIGHT);
});

test.each([
  ['finds none either', scriptedPlanner(new Error('none either'))],
  ['has a wrong one', scriptedPlanner(WRONG)],
])('where one planner finds no plan and the other %s, the first says why', (_, other) => {
  expect(() => plan(scriptedPlanner(new Error('first')), other)).toThrow('first');
});

test('the other planner is opened once', () => {
  const openOther = vi.fn<() => Planner>(() => scriptedPlanner(RIGHT));
  const planner = checkedPlanner(scriptedPlanner(WRONG), openOther, isWrong);
  for (let round = 0; round < 2; round++) planner.plan(OPERATION, null);
  expect(openOther).toHaveBeenCalledOnce();
});
