import { expect, test } from 'vitest';
import { DEFAULT_PORT } from '../../../subgraphs/shared/serviceNames.ts';
import { readCliConfig } from '../config.ts';
import { servicePlaces } from './inProcesses.ts';

test('services listen on their own ports of this machine, or where the environment says', () => {
  const ports = Object.fromEntries(
    [...servicePlaces(readCliConfig({}), false)].map(([name, { port }]) => [name, port]),
  );
  expect(ports).toEqual(DEFAULT_PORT);
  expect(servicePlaces(readCliConfig({}), false).get('media')?.host).toBe('127.0.0.1');
  const elsewhere = servicePlaces(readCliConfig({ HOST: '0.0.0.0' }), false);
  expect(elsewhere.get('media')?.host).toBe('0.0.0.0');
});

test('services that take free ports find none taken, and who needs that is told how', () => {
  const places = [...servicePlaces(readCliConfig({}), true).values()];
  expect(new Set(places.map(({ port }) => port))).toEqual(new Set([0]));
  expect(places[0]?.remedy).toContain('--free-ports');
});
