import { expect, test } from 'vitest';
import { testEvents } from '../testing/testEvents.ts';
import { testGateway } from '../testing/testGateway.ts';

test('services see a data version as soon as it is active, before anybody asks', async () => {
  const events = testEvents();
  await using gateway = await testGateway({ events });
  events.activated('7.8');
  const { seen } = gateway.subgraphs;
  await expect.poll(() => [seen.cars.length, seen.prices.length]).toEqual([1, 1]);
  expect([...seen.cars, ...seen.prices]).toMatchObject([
    { dataVersion: '7.8', subject: null, client: { name: 'gateway' } },
    { dataVersion: '7.8', subject: null, client: { name: 'gateway' } },
  ]);
});

test('a service that cannot be told costs nothing but a line in the log', async () => {
  const events = testEvents();
  await using gateway = await testGateway({
    events,
    subgraphs: {
      kind: 'http',
      urls: new Map([
        ['cars', 'http://127.0.0.1:1/graphql'],
        ['prices', 'http://127.0.0.1:1/graphql'],
      ]),
    },
  });
  events.activated('7.8');
  const lines = () =>
    gateway.logLines.filter(({ msg }) => msg.startsWith('a service was not told'));
  await expect.poll(lines).toHaveLength(2);
});
