import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../shared/context.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { encodeCursor } from './domain/bulkCheck.ts';
import { configurationOfA01, WORKS } from './testing/a01.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { showroom } from './testing/showroom.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService(showroom(2));
});
afterAll(() => service[Symbol.asyncDispose]());

const ADA: Subject = { kind: 'user', id: 'ada' };
const CHECK = 'id state total done failure startedAt endedAt expiresAt dataVersion';
const TOWBAR = configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']);
const CARS = [
  TOWBAR,
  configurationOfA01(['PANO', 'TOW'], [...WORKS]),
  configurationOfA01(['TOW', 'W18'], []),
  configurationOfA01(['TOW', 'W20'], []),
  configurationId({ market: 'JP', model: 'A02', orderDate: '2026-07-02', chosen: ['CAM'], filled: WORKS }), // prettier-ignore
  configurationOfA01([], WORKS, '2030-01-01'),
  'C1.DE.nonsense',
  configurationId({ market: 'DE', model: 'A99', orderDate: '2026-03-01', chosen: [], filled: [] }),
  configurationOfA01(['NEVER'], WORKS),
];

interface Check {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
}
interface Act {
  readonly __typename: string;
  readonly message?: string;
  readonly limit?: number;
  readonly ownerToken?: string | null;
  readonly bulkCheck: Check;
}
type As = Parameters<TestService['ask']>[2];

async function act(field: string, input: object, as: As = { subject: ADA }): Promise<Act> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const bulkCheck = `bulkCheck { ${CHECK} }`;
  const selection = {
    startBulkCheck: `... on BulkCheckStarted { ownerToken ${bulkCheck} } ... on BulkCheckLimitError { limit }`,
    addToBulkCheck: `... on BulkCheckExtended { ${bulkCheck} } ... on BulkCheckPositionError { ${bulkCheck} }
      ... on BulkCheckClosedError { ${bulkCheck} } ... on BulkCheckLimitError { limit }`,
    cancelBulkCheck: `... on BulkCheckCancelled { ${bulkCheck} } ... on BulkCheckClosedError { ${bulkCheck} }`,
  }[field];
  const { data, errors } = await service.ask(
    `mutation ($input: ${type}) { act: ${field}(input: $input) { __typename ... on UserError { message } ${selection} } }`,
    { input },
    as,
  );
  expect(errors).toEqual([]);
  return data['act'] as Act;
}

async function look(id: string, as: As = { subject: ADA }): Promise<Check | null> {
  const { data } = await service.ask(`query ($id: ID!) { bulkCheck(id: $id) { ${CHECK} } }`, { id }, as); // prettier-ignore
  return data['bulkCheck'] as Check | null;
}

/** Every element of the results, by pages of that length. */
async function results(id: string, first: number, selection: string): Promise<readonly object[]> {
  const all: object[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await service.ask(
      `query ($id: ID!, $first: Int!, $after: String) {
         bulkCheck(id: $id) {
           results(first: $first, after: $after) {
             nodes { ${selection} } edges { cursor } pageInfo { hasNextPage endCursor }
           }
         }
       }`,
      { id, first, after },
      { subject: ADA },
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = (data['bulkCheck'] as { results: Page }).results;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}
interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function ended(id: string): Promise<Check> {
  return vi.waitFor(
    async () => {
      const check = await look(id);
      expect(check?.state).not.toMatch(/QUEUED|RUNNING|COLLECTING/);
      return check!;
    },
    { timeout: 30_000, interval: 10 },
  );
}

const VERDICT = 'verdict { buildable complete conflicts { rules { code } choices { id } } }';

describe('a bulk check', () => {
  it('finds of ids of different models and dates what asking one by one does', async () => {
    const ids = Array.from({ length: 2_500 }, (_, at) => CARS[(at * 7) % CARS.length]!);
    const { __typename, bulkCheck } = await act('startBulkCheck', { ids });
    expect([__typename, bulkCheck.total]).toEqual(['BulkCheckStarted', 2_500]);
    expect(await ended(bulkCheck.id)).toMatchObject({ state: 'SUCCEEDED', done: 2_500 });
    const found = await results(bulkCheck.id, 700, `id finding ${VERDICT} configuration { id }`);

    const expected = new Map<string, object>();
    for (const id of CARS) {
      const { data } = await service.entities('Configuration', [{ id }], VERDICT);
      const [entity] = (data['_entities'] ?? []) as { readonly verdict: Verdict | null }[];
      const verdict = entity?.verdict ?? null;
      const configuration = verdict === null ? null : { id };
      expected.set(id, { id, verdict, configuration, finding: findingOf(id, verdict) });
    }
    expect(found).toEqual(ids.map((id) => expected.get(id)));
    expect(new Set(found.map((one) => (one as { finding: string }).finding)).size).toBe(5);

    // The list of up to 2,000 tells the same at once.
    const { data } = await service.ask(
      `query ($ids: [ID!]!) { checkedConfigurations(ids: $ids) { id finding ${VERDICT} configuration { id } } }`,
      { ids: CARS },
    );
    expect(data['checkedConfigurations']).toEqual(CARS.map((id) => expected.get(id)));
  });

  it('takes ids in several requests, each of which may be repeated', async () => {
    const { bulkCheck } = await act('startBulkCheck', { ids: CARS.slice(0, 4), more: true });
    const { id } = bulkCheck;
    expect(bulkCheck).toMatchObject({ state: 'COLLECTING', total: 4, done: 0 });
    const next = { id, position: 4, ids: CARS.slice(4, 6) };
    for (let sent = 0; sent < 2; sent++) {
      expect(await act('addToBulkCheck', next)).toMatchObject({
        __typename: 'BulkCheckExtended',
        bulkCheck: { state: 'COLLECTING', total: 6 },
      });
    }
    for (const position of [3, 7]) {
      expect(await act('addToBulkCheck', { id, position, ids: ['other'] })).toMatchObject({
        __typename: 'BulkCheckPositionError',
        bulkCheck: { total: 6 },
      });
    }
    const last = { id, position: 6, ids: CARS.slice(6), more: false };
    for (let sent = 0; sent < 2; sent++) {
      expect(await act('addToBulkCheck', last)).toMatchObject({
        __typename: 'BulkCheckExtended',
        bulkCheck: { total: 9 },
      });
    }
    await ended(id);
    expect(await act('addToBulkCheck', { id, position: 9, ids: ['more'] })).toMatchObject({
      __typename: 'BulkCheckClosedError',
      bulkCheck: { state: 'SUCCEEDED', total: 9 },
    });
    expect(await results(id, 2, 'id')).toEqual(CARS.map((one) => ({ id: one })));
  });

  it('without any id has succeeded at once', async () => {
    const { bulkCheck } = await act('startBulkCheck', { ids: [] });
    expect(bulkCheck).toMatchObject({ state: 'SUCCEEDED', total: 0, done: 0 });
    expect(await results(bulkCheck.id, 10, 'id')).toEqual([]);
  });

  it('is its owner’s alone, and a caller nobody knows yet becomes one', async () => {
    const started = await act('startBulkCheck', { ids: CARS }, { subject: null });
    expect(started.ownerToken).toMatch(/^ucpo_/);
    const { id } = started.bulkCheck;
    for (const subject of [ADA, null, { kind: 'anonymous', id: 'ada' } as const]) {
      expect(await look(id, { subject })).toBeNull();
      const as = { subject };
      expect((await act('cancelBulkCheck', { id }, as)).__typename).toBe('BulkCheckNotFoundError');
      const added = await act('addToBulkCheck', { id, position: 9, ids: [] }, as);
      expect(added.__typename).toBe('BulkCheckNotFoundError');
    }
  });

  it('is begun once by a request that is repeated', async () => {
    const as = { subject: null, idempotencyKey: '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9' };
    const first = await act('startBulkCheck', { ids: CARS }, as);
    const again = await act('startBulkCheck', { ids: CARS }, as);
    expect([again.bulkCheck.id, again.ownerToken]).toEqual([first.bulkCheck.id, first.ownerToken]);
    expect((await act('startBulkCheck', { ids: [] }, as)).__typename).toBe(
      'IdempotencyConflictError',
    );
  });

  it('that is cancelled stays so, and tells what was found', async () => {
    const { bulkCheck } = await act('startBulkCheck', { ids: CARS, more: true });
    const { id } = bulkCheck;
    for (let asked = 0; asked < 2; asked++) {
      expect(await act('cancelBulkCheck', { id })).toMatchObject({
        __typename: 'BulkCheckCancelled',
        bulkCheck: { state: 'CANCELLED', endedAt: expect.stringMatching(/Z$/) },
      });
    }
    expect((await act('addToBulkCheck', { id, position: 9, ids: [] })).__typename).toBe(
      'BulkCheckClosedError',
    );
    const done = await act('startBulkCheck', { ids: CARS });
    await ended(done.bulkCheck.id);
    expect(await act('cancelBulkCheck', { id: done.bulkCheck.id })).toMatchObject({
      __typename: 'BulkCheckClosedError',
      bulkCheck: { state: 'SUCCEEDED' },
    });
  });

  it('is done under the data version it was started with, whose rules its results tell', async () => {
    const { bulkCheck } = await act('startBulkCheck', { ids: [TOWBAR], more: true });
    await service.stage(2, {
      ...showroom(2),
      rule: [
        {
          brand: 'aurel',
          code: 'R9',
          kind: 'EXPRESSION',
          text: { en: 'No towbars any more.' },
          expression: 'not TOW',
        },
      ],
    });
    const later = { subject: ADA, dataVersion: '2' };
    await act('addToBulkCheck', { id: bulkCheck.id, position: 1, ids: [], more: false }, later);
    await ended(bulkCheck.id);
    expect(await results(bulkCheck.id, 1, 'finding')).toEqual([{ finding: 'BUILDABLE' }]);

    const strict = await act('startBulkCheck', { ids: [TOWBAR] }, later);
    await ended(strict.bulkCheck.id);
    expect(await results(strict.bulkCheck.id, 1, `finding ${VERDICT}`)).toMatchObject([
      { finding: 'NOT_BUILDABLE', verdict: { conflicts: [{ rules: [{ code: 'R9' }] }] } },
    ]);
  });

  it('fails rather than tell wrong things where its data version is gone', async () => {
    const { bulkCheck } = await act('startBulkCheck', { ids: CARS }, { subject: ADA, dataVersion: '7' }); // prettier-ignore
    const failed = await ended(bulkCheck.id);
    expect(failed).toMatchObject({ state: 'FAILED', done: 0 });
    expect(failed).toHaveProperty('failure', expect.stringContaining('no longer kept'));
  });

  it('keeps of what is longer than any id only the beginning, as does every list of findings', async () => {
    const given = [`C1.DE.${'A'.repeat(100_000)}`, TOWBAR, `C1.DE.${'A'.repeat(3_994)}`];
    const kept = [`C1.DE.${'A'.repeat(73)}…`, ...given.slice(1)];
    const findings = ['MALFORMED_ID', 'BUILDABLE', 'MALFORMED_ID'];
    const expected = kept.map((id, at) => ({ id, finding: findings[at] }));
    const { bulkCheck } = await act('startBulkCheck', { ids: given, more: true });
    await act('addToBulkCheck', { id: bulkCheck.id, position: 3, ids: given, more: false });
    await ended(bulkCheck.id);
    expect(await results(bulkCheck.id, 10, 'id finding')).toEqual([...expected, ...expected]);
    const { data } = await service.ask(
      'query ($ids: [ID!]!) { checkedConfigurations(ids: $ids) { id finding } }',
      { ids: given },
    );
    expect(data['checkedConfigurations']).toEqual(expected);
  });

  it('refuses what it cannot take, and says what it can', async () => {
    const refused = async (query: string, variables: object) => {
      const { errors } = await service.ask(query, { ...variables }, { subject: ADA });
      return errors;
    };
    const { bulkCheck } = await act('startBulkCheck', { ids: CARS });
    const page = 'query ($id: ID!, $first: Int!, $after: String) { bulkCheck(id: $id) { results(first: $first, after: $after) { nodes { id } } } }'; // prettier-ignore
    const { id } = bulkCheck;
    const malformed = [expect.objectContaining({ code: 'MALFORMED_ARGUMENT' })];
    expect(await refused(page, { id, first: 0 })).toEqual(malformed);
    expect(await refused(page, { id, first: 2_001 })).toEqual(malformed);
    expect(await refused(page, { id, first: 1, after: 'nonsense' })).toEqual(malformed);
    expect(await refused(page, { id, first: 1, after: `${encodeCursor(1)}!` })).toEqual(malformed);
    const start = 'mutation ($input: StartBulkCheckInput!) { startBulkCheck(input: $input) { __typename } }'; // prettier-ignore
    const many = Array.from({ length: 10_001 }, () => 'x');
    expect(await refused(start, { input: { ids: many } })).toEqual(malformed);
    const add = 'mutation ($input: AddToBulkCheckInput!) { addToBulkCheck(input: $input) { __typename } }'; // prettier-ignore
    expect(await refused(add, { input: { id, position: -1, ids: [] } })).toEqual(malformed);
    expect(await look('B1.nonsense')).toBeNull();
  });
});

interface Verdict {
  readonly buildable: boolean;
}

function findingOf(id: string, verdict: Verdict | null): string {
  if (verdict !== null) return verdict.buildable ? 'BUILDABLE' : 'NOT_BUILDABLE';
  if (id.includes('nonsense')) return 'MALFORMED_ID';
  return id.includes('A99') ? 'UNKNOWN_MODEL' : 'UNKNOWN_CODES';
}
