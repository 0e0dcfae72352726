import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../../rest/compile/compileEndpoints.ts';
import type { Endpoint } from '../../rest/compile/endpoint.ts';
import { contractMismatches } from '../../rest/contract/contractMismatches.ts';
import { readExamples } from '../../rest/examples/exampleAnswers.ts';
import { recordExamples } from '../../rest/examples/recordExamples.ts';
import { ucp } from '../harness/command.ts';
import { startPlatform } from '../harness/platformProcess.ts';

/** With the demo data and nothing else, as the examples were recorded. */
let resources = new AsyncDisposableStack();
let url = '';
let logFile = '';
let endpoints: readonly Endpoint[] = [];

beforeAll(async () => {
  await using starting = new AsyncDisposableStack();
  const directory = starting.use(await makeScratchDirectory());
  logFile = `${directory.path}/log.ndjson`;
  const platform = starting.use(
    await startPlatform(['--data-dir', `${directory.path}/data`], {}, logFile),
  );
  url = platform.url;
  endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  resources = starting.move();
});

afterAll(async () => {
  await resources.disposeAsync();
});

test('the examples of the reference are true answers, and show every endpoint', async () => {
  const [kept, recorded] = await Promise.all([readExamples(), recordExamples(endpoints, url)]);
  expect(Object.keys(recorded)).toEqual(Object.keys(kept));
  const ofAnyDay = endpoints.filter((endpoint) => !isOfToday(endpoint)).map(({ id }) => id);
  expect(ofAnyDay.length).toBeGreaterThan(endpoints.length / 2);
  for (const id of ofAnyDay) expect({ id, ...recorded[id] }).toEqual({ id, ...kept[id] });
});

test('right and wrong requests are answered as the OpenAPI document says', async () => {
  const { requests, mismatches } = await contractMismatches(url, endpoints);
  expect(requests).toBeGreaterThan(1_000);
  expect(mismatches).toEqual([]);
});

test('services of their own process answer the same', async () => {
  // One resource in three: each costs a plan, and what differs here is the way to the services.
  const some = endpoints.filter((_, at) => at % 3 === 0);
  const { url: many } = inject('inManyProcesses');
  const { requests, mismatches } = await contractMismatches(many, some, (_, at) => at === 0);
  expect(requests).toBe(some.length);
  expect(mismatches).toEqual([]);
});

test('a car is saved, changed under guard of its entity tag, shared and deleted', async () => {
  const initial = await ask('GET', '/v2/markets/DE/models/AVT25/initial-configuration');
  const { id: configurationId } = initial.body as { readonly id: string };
  const key = { 'idempotency-key': 'a-rest-client-repeats-itself' };
  const saved = await ask(
    'POST',
    '/v2/saved-configurations',
    { configurationId, name: 'Ours' },
    key,
  );
  expect(saved.status).toBe(201);
  const { ownerToken } = saved.body as { readonly ownerToken: string };
  const owner = { 'ucp-owner-token': ownerToken };
  const address = saved.headers.get('location')?.replace('/rest', '') ?? '';

  const repeated = await ask(
    'POST',
    '/v2/saved-configurations',
    { configurationId, name: 'Ours' },
    { ...key, ...owner },
  );
  const other = await ask(
    'POST',
    '/v2/saved-configurations',
    { configurationId, name: 'Other' },
    { ...owner, 'idempotency-key': 'another' },
  );
  expect([repeated.status, other.status]).toEqual([201, 201]);

  const read = await ask('GET', address, undefined, owner);
  const etag = read.headers.get('etag') ?? '';
  const german = await ask('GET', address, undefined, { ...owner, 'accept-language': 'de' });
  expect(german.headers.get('etag')).not.toBe(etag);
  const guard = { ...owner, 'if-match': german.headers.get('etag') ?? '' };
  expect((await ask('PATCH', address, { name: 'Renamed' }, guard)).body).toMatchObject({
    name: 'Renamed',
    revision: 2,
  });
  expect((await ask('PATCH', address, { name: 'Too late' }, guard)).status).toBe(412);

  const shared = await ask('PUT', `${address}/share`, undefined, owner);
  const { shareCode } = shared.body as { readonly shareCode: string };
  expect((await ask('GET', `/v2/shared-configurations/${shareCode}`)).body).toMatchObject({
    name: 'Renamed',
  });

  const now = { ...owner, 'if-match': shared.headers.get('etag') ?? '' };
  expect((await ask('DELETE', address, undefined, now)).status).toBe(200);
  expect((await ask('GET', address, undefined, owner)).status).toBe(404);
  expect((await ask('GET', `/v2/shared-configurations/${shareCode}`)).status).toBe(404);
});

test('two thousand configurations are checked in one request, as lines and in order', async () => {
  const { body } = await ask('GET', '/v2/markets/DE/models/AVT25/initial-configuration');
  const { id } = body as { readonly id: string };
  const ids = Array.from({ length: 2_000 }, (_, at) => (at % 500 === 7 ? 'unknown' : id));
  const response = await fetch(`${url}/rest/v2/configurations/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ ids }),
  });
  const rows = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(rows).toHaveLength(2_000);
  expect(rows[7]).toBeNull();
  expect(rows[8]).toMatchObject({ id, verdict: { buildable: true } });
});

test('the operator sees who still calls the old version, live and from the log', async () => {
  await ask('GET', '/v1/brands', undefined, { 'user-agent': 'old-shop/7.2 (jvm)' });
  const live = await ucp('rest', 'usage', '--url', url, '--version', 'v1');
  expect(live.stdout).toMatch(/^old-shop +GET \/v1\/brands +1 +0 .* 2027-12-31$/m);
  expect(live.stdout).not.toContain('/v2/');
  const logged = await ucp('rest', 'usage', logFile, '--version', 'v1');
  expect(logged.stdout).toMatch(/^old-shop +GET \/v1\/brands +1 +0 /m);
});

test('the contract keeps what was released', async () => {
  const { code, stdout } = await ucp('rest', 'diff');
  expect(stdout).toMatch(/0 of them break clients/);
  expect(code).toBe(0);
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function ask(
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/rest${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/**
 * What is offered, and what it costs, changes from day to day; such an answer is an example of its
 * day only. Most requests name the day; these cannot, or are of the day by what they mean.
 */
function isOfToday({ operation, parameters }: Endpoint): boolean {
  const namesDay = parameters.some(({ name }) => name === 'orderDate' || name === 'order_date');
  return (
    !namesDay &&
    /\b(?:models|packages|standardEquipment|options|brands|current|image)\b/.test(operation)
  );
}
