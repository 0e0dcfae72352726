import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { composeSupergraph } from '../../schema/composition.ts';
import { hivePlanner } from './hivePlanner.ts';

const { supergraphSdl } = composeSupergraph([
  { name: 'cars', url: '', sdl: 'type Query { car(id: ID!): Car } type Car { name: String }' },
]);

test('what operations, variables and fragments say of themselves changes no plan', () => {
  const planner = hivePlanner(supergraphSdl);
  const described = parse(`
    "A car." query Car("Which one." $id: ID!) { car(id: $id) { ...Name } }
    "What it is called." fragment Name on Car { name }
  `);
  const bare = parse(`
    query Car($id: ID!) { car(id: $id) { ...Name } }
    fragment Name on Car { name }
  `);
  expect(planner.plan(described, 'Car')).toEqual(planner.plan(bare, 'Car'));
});
