import { expect, test } from 'vitest';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../compile/compileEndpoints.ts';
import { successorAddress } from './successorAddress.ts';

const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
const car = { market: 'DE', model: 'AVT25' };

test.each([
  ['+L-PTMIDN_E-RFPAN', '/rest/v2/markets/DE/models/AVT25/configurations/PTMIDN,RFPAN/price'],
  ['+', '/rest/v2/markets/DE/models/AVT25/configurations/-/price'],
  ['L-PTMIDN', null],
])('the price of %s is asked for at %s', (configuration, address) => {
  expect(addressAfter('v1GetPrice', { ...car, configuration })).toBe(address);
});

test('a parameter that the successor calls as the graph does is filled', () => {
  expect(addressAfter('v1GetSharedConfiguration', { sharecode: 'k3m9' })).toBe(
    '/rest/v2/shared-configurations/k3m9',
  );
});

test('only successors that go by an id of a configuration have no address', () => {
  const path = { ...car, configuration: '+', brand: 'b', id: 'i', sharecode: 's', code: 'c' };
  const without = endpoints.filter((endpoint) => {
    const own = Object.entries(path).filter(([name]) => endpoint.path.includes(`{${name}}`));
    return (
      endpoint.deprecation !== null && addressAfter(endpoint.id, Object.fromEntries(own)) === null
    );
  });
  expect(without.map(({ id }) => id)).toEqual(['v1GetCompletion', 'v1ListAlternatives']);
});

function addressAfter(id: string, path: Readonly<Record<string, string>>): string | null {
  const endpoint = endpoints.find((one) => one.id === id);
  const successor = endpoint?.deprecation?.successor;
  if (endpoint === undefined || successor == null) throw new Error(`${id} has no successor`);
  return successorAddress(endpoint, successor)(path);
}
