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
  const renamed = await ask('PATCH', address, { name: 'Renamed' }, guard);
  expect(renamed.body).toMatchObject({ name: 'Renamed', revision: 2 });
  expect((await ask('PATCH', address, { name: 'Too late' }, guard)).status).toBe(412);

  const shared = await ask('PUT', `${address}/share`, undefined, owner);
  const { shareCode } = shared.body as { readonly shareCode: string };
  expect((await ask('GET', `/v2/shared-configurations/${shareCode}`)).body).toMatchObject({
    name: 'Renamed',
  });

  expect(shared.headers.get('etag')).toBeNull();
  const now = { ...owner, 'if-match': renamed.headers.get('etag') ?? '' };
  expect((await ask('DELETE', address, undefined, now)).status).toBe(200);
  expect((await ask('GET', address, undefined, owner)).status).toBe(404);
  expect((await ask('GET', `/v2/shared-configurations/${shareCode}`)).status).toBe(404);
});

test('who writes can go on from the entity tag of the answer, which a read gives, too', async () => {
  const { address, owner, etag, configurationId } = await savedCar();
  let tag = etag;
  const writes = [
    ['PUT', { configurationId }],
    ['PATCH', { name: 'Again' }],
    ['PUT', { configurationId }],
  ] as const;
  for (const [method, body] of writes) {
    expect((await ask('GET', address, undefined, owner)).headers.get('etag')).toBe(tag);
    const written = await ask(method, address, body, { ...owner, 'if-match': tag });
    expect(written.status).toBe(200);
    expect(written.headers.get('content-location')).toBe(`/rest${address}`);
    tag = written.headers.get('etag') ?? '';
  }
  const known = await ask('GET', address, undefined, { ...owner, 'if-none-match': tag });
  expect(known.status).toBe(304);
});

test('a write that is repeated is answered as the first was, whatever became of it', async () => {
  const { address, owner, etag } = await savedCar();
  for (const [at, ifMatch] of ['*', `"r7-no", ${etag}`, etag].entries()) {
    const { headers } = await ask('GET', address, undefined, owner);
    const tag = ifMatch === '*' ? ifMatch : ifMatch.replace(etag, headers.get('etag') ?? '');
    const rename = async (name: string) =>
      ask(
        'PATCH',
        address,
        { name },
        { ...owner, 'if-match': tag, 'idempotency-key': `rename-${at}` },
      );
    const first = await rename(`Name ${at}`);
    expect(first.status).toBe(200);
    const meanwhile = { ...owner, 'if-match': '*' };
    expect((await ask('PATCH', address, { name: 'Meanwhile' }, meanwhile)).status).toBe(200);
    const repeated = await rename(`Name ${at}`);
    expect(repeated).toMatchObject({ status: 200, body: first.body });
    expect((await rename('Another')).status).toBe(422);
  }
  const remove = async (key: string) =>
    ask('DELETE', address, undefined, { ...owner, 'if-match': '*', 'idempotency-key': key });
  const removed = await remove('remove');
  expect(removed.status).toBe(200);
  expect(await remove('remove')).toMatchObject({ status: 200, body: removed.body });
  expect((await remove('remove-again')).status).toBe(404);
});

test('whoever takes any revision is never told of another', async () => {
  const { address, owner } = await savedCar();
  const guard = { ...owner, 'if-match': '*' };
  const answers = await Promise.all(
    ['A', 'B', 'C'].map((name) => ask('PATCH', address, { name }, guard)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await ask('GET', address, undefined, owner)).body).toMatchObject({ revision: 4 });
});

test('two thousand configurations are checked in one request, as lines and in order', async () => {
  const { ids, findings } = await carsOfAllKinds(2_000);
  const response = await fetch(`${url}/rest/v2/configurations/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ ids }),
  });
  const rows = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Checked);
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.map(({ finding }) => finding)).toEqual(findings);
});

test('more configurations are checked in the background, and their results read by pages', async () => {
  const { ids, findings } = await carsOfAllKinds(1_500);
  const started = await ask('POST', '/v2/bulk-checks', { ids: ids.slice(0, 1_000), more: true });
  expect(started.status).toBe(202);
  const { ownerToken } = started.body as { readonly ownerToken: string };
  const owner = { 'ucp-owner-token': ownerToken };
  const address = started.headers.get('location')?.replace('/rest', '') ?? '';

  const rest = { position: 1_000, ids: ids.slice(1_000), more: false };
  expect((await ask('POST', `${address}/ids`, { ...rest, position: 7 }, owner)).status).toBe(409);
  expect((await ask('POST', `${address}/ids`, rest, owner)).body).toMatchObject({ total: 1_500 });
  await expect
    .poll(async () => (await ask('GET', address, undefined, owner)).body, { timeout: 20_000 })
    .toMatchObject({ state: 'SUCCEEDED', done: 1_500, total: 1_500 });

  const results: Checked[] = [];
  let page: string | null = `${address}/results?first=1000`;
  while (page !== null) {
    const answer: Answer = await ask('GET', page, undefined, owner);
    results.push(...(answer.body as readonly Checked[]));
    page = /<\/rest([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  }
  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(results.map(({ finding }) => finding)).toEqual(findings);
  expect((await ask('GET', address)).status).toBe(404);
  expect((await ask('POST', `${address}/cancellation`, undefined, owner)).status).toBe(409);
});

test('the operator sees who still calls the old version, live and from the log', async () => {
  await ask('GET', '/v1/brands', undefined, { 'user-agent': 'old-shop/7.2 (jvm)' });
  const live = await ucp('rest', 'usage', '--url', url, '--version', 'v1');
  expect(live.stdout).toMatch(/^old-shop +GET \/v1\/brands +1 +0 .* 2027-12-31$/m);
  expect(live.stdout).not.toContain('/v2/');
  const logged = await ucp('rest', 'usage', logFile, '--version', 'v1');
  expect(logged.stdout).toMatch(/^old-shop +GET \/v1\/brands +1 +0 /m);
});

test('the log has who is refused, and does not take who moved to GraphQL for a caller of REST', async () => {
  const as = (name: string): Record<string, string> => ({ 'user-agent': `${name}/1` });
  await ask('POST', '/v1/configurations/check', { wrong: [] }, as('refused-shop'));
  await ask('GET', '/v1/markets/DE/models?page_size=many', undefined, as('wrong-shop'));
  for (let time = 0; time < 3; time++) {
    await ask('GET', '/v1/markets', undefined, as('kept-shop'));
  }
  const moved = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollographql-client-name': 'moved-shop' },
    body: JSON.stringify({ query: 'query v1ListBrands { brands { code } }' }),
  });
  expect(moved.status).toBe(200);
  const { stdout } = await ucp('rest', 'usage', logFile, '--version', 'v1');
  expect(stdout).toMatch(/^refused-shop +POST \/v1\/configurations\/check +1 +1 /m);
  expect(stdout).toMatch(/^wrong-shop +GET \/v1\/markets\/\{market\}\/models +1 +1 /m);
  expect(stdout).toMatch(/^kept-shop +GET \/v1\/markets +3 +0 /m);
  expect(stdout).not.toContain('moved-shop');
});

test('the contract keeps what was released', async () => {
  const { code, stdout } = await ucp('rest', 'diff');
  expect(stdout).toMatch(/0 of them break clients/);
  expect(code).toBe(0);
});

interface Checked {
  readonly id: string;
  readonly finding: string;
}

/** Ids of two markets, models and dates, of a car that cannot be built, and of none. */
async function carsOfAllKinds(
  many: number,
): Promise<{ readonly ids: readonly string[]; readonly findings: readonly string[] }> {
  const idAt = async (path: string): Promise<string> =>
    ((await ask('GET', path)).body as { readonly id: string }).id;
  const kinds = [
    [await idAt('/v2/markets/DE/models/AVT25/initial-configuration'), 'BUILDABLE'],
    [await idAt('/v2/markets/FR/models/AAL50/configurations/-?orderDate=2026-12-01'), 'BUILDABLE'],
    [
      await idAt('/v2/markets/DE/models/AVT25/configurations/RFPAN,RRBLK?orderDate=2026-12-01'),
      'NOT_BUILDABLE',
    ],
    ['unknown', 'MALFORMED_ID'],
  ] as const;
  const cars = Array.from({ length: many }, (_, at) => kinds[at % kinds.length] ?? kinds[0]);
  return { ids: cars.map(([id]) => id), findings: cars.map(([, finding]) => finding) };
}

/** One that a new owner has just saved. */
async function savedCar() {
  const initial = await ask('GET', '/v2/markets/DE/models/AVT25/initial-configuration');
  const { id: configurationId } = initial.body as { readonly id: string };
  const saved = await ask('POST', '/v2/saved-configurations', { configurationId, name: 'Mine' });
  const { ownerToken } = saved.body as { readonly ownerToken: string };
  return {
    configurationId,
    address: saved.headers.get('location')?.replace('/rest', '') ?? '',
    etag: saved.headers.get('etag') ?? '',
    owner: { 'ucp-owner-token': ownerToken },
  };
}

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
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  };
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
