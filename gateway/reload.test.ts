import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SupergraphError } from './apollo/supergraphError.ts';
import { DEFAULT_PLANNER } from './plan/planner.ts';
import { readContext } from './request/contextReader.ts';
import { DEFAULT_LIMITS, serveGateway, type ReloadableGateway } from './server.ts';
import { ConnectionPools } from './subgraphs/connections.ts';
import { httpTransport } from './subgraphs/http.ts';
import { itemSubgraphs, type ItemSubgraphs } from './testing/itemSubgraphs.ts';
import { ask, memoryLog } from './testing/testGateway.ts';

const ITEM = 'query Item { item(id: "1") { id version tagsVersion } }';
const EXTRA = 'query Extra { extra }';
const MAX_COST = 100;

let a: ItemSubgraphs;
let b: ItemSubgraphs;
beforeAll(async () => {
  [a, b] = await Promise.all([itemSubgraphs('a'), itemSubgraphs('b')]);
});
beforeEach(() => {
  for (const subgraphs of [a, b]) {
    subgraphs.calls.length = 0;
    subgraphs.gate = Promise.resolve();
    subgraphs.onItem = () => undefined;
  }
});
afterAll(async () => {
  await a[Symbol.asyncDispose]();
  await b[Symbol.asyncDispose]();
});

interface TestedGateway extends ReloadableGateway {
  readonly connections: ConnectionPools;
}

async function gatewayOn(supergraphSdl: string): Promise<TestedGateway> {
  const connections = new ConnectionPools();
  const sources = {
    dataVersion: async () => '',
    identify: async () => null,
    now: () => new Date(),
    publicUrl: () => '',
  };
  const gateway = await serveGateway({
    supergraphSdl,
    transportOf: (_, url = '') =>
      httpTransport({
        url,
        headersOf: () => ({}),
        varianceOf: () => '',
        shareForMs: 1_000,
        connections,
      }),
    parsedFetches: false,
    planner: DEFAULT_PLANNER,
    readContext: async ({ headers, id }) => readContext(headers, id, sources),
    variance: { all: () => '', caller: () => null },
    redisUrl: null,
    deployment: '',
    followChanges: null,
    addRoutes: async () => {},
    explorerPath: null,
    corsOrigins: [],
    ready: async () => {},
    introspection: true,
    suggestions: false,
    limits: { ...DEFAULT_LIMITS, drainDelayMs: 0, maxCost: MAX_COST },
    log: memoryLog().log,
    host: '127.0.0.1',
    port: 0,
  });
  return { ...gateway, connections };
}

function itemOf(version: string) {
  return { data: { item: { id: '1', version, tagsVersion: version } } };
}

/** Lets `Query.item` wait until it is opened; `begun` settles when somebody waits there. */
function closeGate(subgraphs: ItemSubgraphs) {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  subgraphs.gate = gate.promise;
  subgraphs.onItem = begun.resolve;
  return { begun: begun.promise, open: gate.resolve };
}

test('under concurrent requests a reload fails none, and each answer is of one supergraph', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const over = new AbortController();
  const seen = new Set<string>();
  const caller = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { status, body } = await ask(gateway, ITEM);
      expect(status).toBe(200);
      const item = body.data?.['item'] as { readonly version: string };
      expect(body).toEqual(itemOf(item.version));
      seen.add(item.version);
    }
  };
  const callers = Promise.all(Array.from({ length: 8 }, caller));
  try {
    for (const next of [b, a, b, a]) {
      await gateway.reload(next.supergraph());
      expect((await ask(gateway, ITEM)).body).toEqual(itemOf(next.version));
    }
  } finally {
    over.abort();
  }
  await callers;
  expect([...seen].toSorted()).toEqual(['a', 'b']);
});

test('a request under way ends on the supergraph it began with, whose connections then close', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const { begun, open } = closeGate(a);
  const early = ask(gateway, ITEM);
  await begun;
  await gateway.reload(b.supergraph());
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('b'));
  expect(gateway.connections.addresses).toHaveLength(4);
  open();
  expect((await early).body).toEqual(itemOf('a'));
  await expect.poll(() => gateway.connections.addresses).toHaveLength(2);
  await expect.poll(() => a.connections()).toBe(0);
  expect(await b.connections()).toBeGreaterThan(0);
});

test('connections to addresses that stay are kept', async () => {
  await using gateway = await gatewayOn(b.supergraph());
  await ask(gateway, ITEM);
  const before = await b.connections();
  await gateway.reload(b.supergraph({ extra: 'extra: String' }));
  await ask(gateway, ITEM);
  expect(await b.connections()).toBe(before);
});

test.each([
  ['nothing', ''],
  ['a syntax error', 'type Query {'],
  ['a schema that is no supergraph', 'type Query { a: Int }'],
])('%s is no supergraph: the one before is served on', async (_, sdl) => {
  await using gateway = await gatewayOn(a.supergraph());
  await expect(gateway.reload(sdl)).rejects.toThrow(SupergraphError);
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('a'));
  expect(await gateway.reload(b.supergraph())).toMatchObject({ kind: 'reloaded' });
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('b'));
});

test('of a supergraph with a service that cannot be called nothing is left open', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const before = gateway.connections.addresses;
  const lost = b.supergraph().replaceAll(/http:[^"]+\/tags/g, 'nowhere');
  await expect(gateway.reload(lost)).rejects.toThrow(SupergraphError);
  expect(gateway.connections.addresses).toEqual(before);
});

test('the same supergraph is not loaded again', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  expect(await gateway.reload(a.supergraph())).toMatchObject({ kind: 'unchanged' });
});

test('of reloads that are asked for at once, the last is served in the end', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const reloads = await Promise.all([b, a, b].map((one) => gateway.reload(one.supergraph())));
  expect(reloads.map(({ kind }) => kind)).toEqual(['reloaded', 'reloaded', 'reloaded']);
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('b'));
});

test('frequent operations are prepared ahead, each in a turn of the event loop', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const operations = ['1', '2', '3', '4', '5', '6', '7'].map(
    (id) => `query Item${id} { item(id: "${id}") { version } }`,
  );
  for (const operation of operations) await ask(gateway, operation);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const reloaded = await gateway.reload(b.supergraph());
  isOver = true;
  expect(reloaded).toMatchObject({ warmed: operations.length, dropped: 0 });
  expect(turns).toBeGreaterThan(operations.length);
});

test('a frequent operation whose field is gone is left out, and then refused', async () => {
  await using gateway = await gatewayOn(a.supergraph({ extra: 'extra: String' }));
  await ask(gateway, ITEM);
  expect((await ask(gateway, EXTRA)).body).toEqual({ data: { extra: 'a' } });
  expect(await gateway.reload(a.supergraph())).toMatchObject({ warmed: 1, dropped: 1 });
  const { status, body } = await ask(gateway, EXTRA);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('introspection shows the fields of the supergraph of now', async () => {
  const FIELDS = '{ __type(name: "Query") { fields { name } } }';
  await using gateway = await gatewayOn(a.supergraph());
  await ask(gateway, FIELDS);
  await gateway.reload(a.supergraph({ extra: 'extra: String' }));
  expect(JSON.stringify((await ask(gateway, FIELDS)).body)).toContain('extra');
});

test('costs are those of the supergraph of now, though the same can be asked', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('a'));
  await gateway.reload(a.supergraph({ cost: MAX_COST }));
  const { body } = await ask(gateway, ITEM);
  expect(body.errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_LARGE');
  await gateway.reload(a.supergraph());
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('a'));
});

test('answers are kept as long as the supergraph of now says, though the same can be asked', async () => {
  const maxAge = async (): Promise<string | null> =>
    (await ask(gateway, ITEM)).headers.get('cache-control');
  await using gateway = await gatewayOn(a.supergraph({ maxAge: 60 }));
  expect(await maxAge()).toBe('public, max-age=60');
  await gateway.reload(a.supergraph());
  expect(await maxAge()).toBe('no-store');
  await gateway.reload(a.supergraph({ maxAge: 30 }));
  expect(await maxAge()).toBe('public, max-age=30');
});

test('what was kept of answers and entities is not answered on another supergraph', async () => {
  await using gateway = await gatewayOn(a.supergraph({ maxAge: 60 }));
  await ask(gateway, ITEM);
  await ask(gateway, ITEM);
  // By other fields, so that the entity is taken from what is kept of it, not the answer.
  await ask(gateway, '{ item(id: "1") { tagsVersion } }');
  expect(a.calls).toEqual(['items', 'tags', 'items']);
  await gateway.reload(b.supergraph({ maxAge: 60 }));
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('b'));
  expect(b.calls).toEqual(['items', 'tags']);
});

test('an answer that comes after the reload is not kept for the supergraph of then', async () => {
  await using gateway = await gatewayOn(a.supergraph({ maxAge: 60 }));
  const { begun, open } = closeGate(a);
  const early = ask(gateway, ITEM);
  await begun;
  await gateway.reload(b.supergraph({ maxAge: 60 }));
  open();
  expect((await early).body).toEqual(itemOf('a'));
  expect((await ask(gateway, ITEM)).body).toEqual(itemOf('b'));
});

test('calls of the supergraph before are not joined: what is behind them may have changed too', async () => {
  await using gateway = await gatewayOn(a.supergraph());
  const { begun, open } = closeGate(a);
  const early = ask(gateway, ITEM);
  await begun;
  await gateway.reload(a.supergraph({ extra: 'extra: String' }));
  const again = Promise.withResolvers<void>();
  a.onItem = again.resolve;
  const late = ask(gateway, ITEM);
  await again.promise;
  open();
  expect([(await early).body, (await late).body]).toEqual([itemOf('a'), itemOf('a')]);
});

test('a gateway that closes ends the reload under way, and takes no other', async () => {
  const gateway = await gatewayOn(a.supergraph());
  const reload = gateway.reload(b.supergraph());
  const closed = gateway[Symbol.asyncDispose]();
  await expect(reload).rejects.toThrow('closing');
  await closed;
  await expect(gateway.reload(b.supergraph())).rejects.toThrow('closing');
  expect(gateway.connections.addresses).toEqual([]);
});
