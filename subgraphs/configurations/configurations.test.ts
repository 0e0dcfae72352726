import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import type { RequestContext, Subject } from '../shared/context.ts';
import type { PlatformEvent } from '../shared/events/event.ts';
import { openEventFeed } from '../shared/events/eventFeed.ts';
import { executeSubgraph } from '../shared/execute.ts';
import { configurationId, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import { createLogger } from '../shared/log.ts';
import { verifyOwnerToken } from '../shared/ownerToken.ts';
import {
  createTestDatabase,
  TEST_SECRETS,
  type TestDatabase,
} from '../shared/postgres/testDatabase.ts';
import type { RunningService } from '../shared/service.ts';
import { encodeCursor } from './domain/cursor.ts';
import { newSavedId } from './domain/savedId.ts';
import { intake } from './records.ts';
import { configurations } from './service.ts';

const car: ConfigurationKey = {
  market: 'NZ',
  model: 'AX20',
  orderDate: '2026-11-01',
  chosen: ['TOW'],
  filled: ['PNT01'],
};
const CAR = configurationId(car);
const RED_CAR = configurationId({ ...car, chosen: ['RED'] });

const anna: Subject = { kind: 'user', id: 'anna' };
const bert: Subject = { kind: 'user', id: 'bert' };

let database: TestDatabase;
let service: RunningService;

beforeAll(async () => {
  database = await createTestDatabase(configurations, ['gateway']);
  service = await configurations.open({
    database: database.database,
    log: createLogger('test', 'silent'),
    ownerTokenKey: TEST_SECRETS.ownerTokenKey,
    cacheDirectory: null,
    warmsUp: false,
  });
  const dataset = memoryDataset({
    market: [
      {
        code: 'NZ',
        country: 'NZ',
        name: { en: 'New Zealand' },
        currency: 'NZD',
        timeZone: 'Pacific/Auckland',
        locales: ['en-NZ'],
      },
    ],
  });
  await intake.stage(database.database, 1, dataset);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const SAVED = `id name revision savedAt dataVersion shareCode configuration { id } current { id }`;
const FAILURES = `
  ... on UserError { message }
  ... on RevisionConflictError { expectedRevision current { ${SAVED} } }
  ... on MalformedIdError { canonicalId }`;

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly dataVersion: string;
  readonly shareCode: string | null;
  readonly configuration: { readonly id: string };
  readonly current: { readonly id: string } | null;
}

interface Result {
  readonly __typename: string;
  readonly message?: string;
  readonly ownerToken?: string | null;
  readonly savedConfiguration?: Saved;
  readonly current?: Saved;
  readonly expectedRevision?: number;
  readonly canonicalId?: string | null;
}

async function ask<Data>(
  query: string,
  variables: Record<string, unknown>,
  context: Partial<RequestContext>,
): Promise<{ data: Data; errors: readonly unknown[]; sql: readonly string[] }> {
  const { result, sqlStatements } = await executeSubgraph(
    service,
    { document: parse(query), operationName: null, variables },
    {
      requestId: 'test',
      dataVersion: '1',
      locales: [],
      now: '2026-11-23T12:00:00Z',
      client: { name: 'test', version: null },
      subject: anna,
      publicUrl: 'http://127.0.0.1',
      idempotencyKey: null,
      ...context,
    },
    createLogger('test', 'silent'),
  );
  return { data: result.data as Data, errors: result.errors ?? [], sql: sqlStatements };
}

async function mutate(
  operation: string,
  input: Record<string, unknown>,
  context: Partial<RequestContext> = {},
): Promise<Result> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const saved =
    operation === 'deleteSavedConfiguration'
      ? '... on ConfigurationDeleted { id }'
      : `... on ConfigurationSaved { ownerToken savedConfiguration { ${SAVED} } }`;
  const { data, errors } = await ask<{ result: Result }>(
    `mutation ($input: ${type}!) { result: ${operation}(input: $input) { __typename ${saved} ${
      operation.includes('hare') ? '... on UserError { message }' : failuresOf(operation)
    } } }`,
    { input },
    context,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.result;
}

function failuresOf(operation: string): string {
  return operation === 'saveConfiguration'
    ? '... on UserError { message } ... on MalformedIdError { canonicalId }'
    : FAILURES.replace(
        '... on MalformedIdError { canonicalId }',
        operation === 'replaceSavedConfiguration' ? '... on MalformedIdError { canonicalId }' : '',
      );
}

async function save(name: string, context: Partial<RequestContext> = {}): Promise<Saved> {
  const result = await mutate('saveConfiguration', { configurationId: CAR, name }, context);
  if (result.savedConfiguration === undefined) throw new Error(JSON.stringify(result));
  return result.savedConfiguration;
}

async function list(
  variables: { first?: number; after?: string | null },
  context: Partial<RequestContext> = {},
) {
  const { data, errors, sql } = await ask<{
    list: {
      totalCount: number;
      nodes: Saved[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    };
  }>(
    `query ($first: Int, $after: String) { list: savedConfigurations(first: $first, after: $after) {
       totalCount nodes { ${SAVED} } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    variables,
    context,
  );
  return { ...data?.list, errors, sql };
}

describe('saving', () => {
  test('a signed-in caller saves a configuration and reads it back as it was', async () => {
    const saved = await save('My NZ car');
    expect(saved).toMatchObject({
      name: 'My NZ car',
      revision: 1,
      dataVersion: '1',
      shareCode: null,
      configuration: { id: CAR },
    });
    const { data } = await ask<{ saved: Saved }>(
      `query ($id: ID!) { saved: savedConfiguration(id: $id) { ${SAVED} } }`,
      { id: saved.id },
      {},
    );
    expect(data.saved).toEqual(saved);
  });

  test('a caller who is nobody yet gets an owner token that makes the car theirs', async () => {
    const result = await mutate(
      'saveConfiguration',
      { configurationId: CAR, name: 'Mine' },
      { subject: null },
    );
    const owner = verifyOwnerToken(result.ownerToken ?? '', TEST_SECRETS.ownerTokenKey);
    expect(owner).not.toBeNull();
    const mine = await list({}, { subject: owner });
    expect(mine.nodes.map(({ id }) => id)).toEqual([result.savedConfiguration?.id]);
  });

  test('a name is composed and trimmed, and must be one line of 1 to 100 characters', async () => {
    expect((await save('  Cafe\u0301  ')).name).toBe('Caf\u00E9');
    const monster = `a${'\u0301'.repeat(2_000)}`;
    for (const name of ['', '   ', 'a\nb', 'x'.repeat(101), monster, '\u200B', '\uD800']) {
      const result = await mutate('saveConfiguration', { configurationId: CAR, name });
      expect(result).toMatchObject({
        __typename: 'InvalidNameError',
        message: expect.stringContaining('1 to 100 characters'),
      });
    }
  });

  test('a malformed or non-canonical configuration id is not saved', async () => {
    const before = (await list({})).totalCount;
    const result = await mutate('saveConfiguration', { configurationId: `${CAR}x`, name: 'a' });
    expect(result.__typename).toBe('MalformedIdError');
    expect((await list({})).totalCount).toBe(before);
  });
});

describe('whose it is', () => {
  test("another owner's car is neither seen, listed, changed nor deleted", async () => {
    const saved = await save("Anna's");
    const asBert = { subject: bert };
    const { data } = await ask<{ saved: Saved | null }>(
      `query ($id: ID!) { saved: savedConfiguration(id: $id) { id } }`,
      { id: saved.id },
      asBert,
    );
    expect(data.saved).toBeNull();
    expect((await list({}, asBert)).nodes).toEqual([]);
    const input = { id: saved.id, revision: 1 };
    for (const [operation, more] of [
      ['renameSavedConfiguration', { name: 'stolen' }],
      ['replaceSavedConfiguration', { configurationId: RED_CAR }],
      ['deleteSavedConfiguration', {}],
    ] as const) {
      const result = await mutate(operation, { ...input, ...more }, asBert);
      expect(result.__typename).toBe('SavedConfigurationNotFoundError');
    }
    const shared = await mutate('shareSavedConfiguration', { id: saved.id }, asBert);
    expect(shared.__typename).toBe('SavedConfigurationNotFoundError');
  });

  test('a user and an anonymous owner of the same id are two owners', async () => {
    await save("Anna's");
    expect((await list({}, { subject: { kind: 'anonymous', id: 'anna' } })).totalCount).toBe(0);
  });

  test('an entity reference tells nothing to who does not own it', async () => {
    const saved = await save("Anna's");
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on SavedConfiguration { id name } } }`;
    const variables = { r: [{ __typename: 'SavedConfiguration', id: saved.id }] };
    const own = await ask<{ _entities: unknown[] }>(query, variables, {});
    expect(own.data._entities).toEqual([{ id: saved.id, name: "Anna's" }]);
    const foreign = await ask<{ _entities: unknown[] }>(query, variables, { subject: bert });
    expect(foreign.data._entities).toEqual([null]);
  });
});

describe('changing', () => {
  test('each change raises the revision, and one that saw an older revision changes nothing', async () => {
    const saved = await save('First');
    const renamed = await mutate('renameSavedConfiguration', {
      id: saved.id,
      revision: 1,
      name: 'Second',
    });
    expect(renamed.savedConfiguration).toMatchObject({ name: 'Second', revision: 2 });
    const late = await mutate('replaceSavedConfiguration', {
      id: saved.id,
      revision: 1,
      configurationId: RED_CAR,
    });
    expect(late).toMatchObject({
      __typename: 'RevisionConflictError',
      expectedRevision: 1,
      current: { revision: 2, name: 'Second', configuration: { id: CAR } },
    });
  });

  test('of two changes at once that saw the same revision, one succeeds', async () => {
    const saved = await save('Race');
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        mutate('renameSavedConfiguration', { id: saved.id, revision: 1, name }),
      ),
    );
    const kinds = results.map((result) => result.__typename).sort();
    expect(kinds).toEqual([
      'ConfigurationSaved',
      ...Array.from({ length: 3 }, () => 'RevisionConflictError'),
    ]);
  });

  test('replacing it records the data version of now', async () => {
    const saved = await save('Old');
    const result = await mutate(
      'replaceSavedConfiguration',
      { id: saved.id, revision: 1, configurationId: RED_CAR },
      { dataVersion: '2.1' },
    );
    expect(result.savedConfiguration).toMatchObject({
      dataVersion: '2.1',
      configuration: { id: RED_CAR },
    });
  });

  test('what is deleted is gone, and deleting it again finds nothing', async () => {
    const saved = await save('Gone');
    const input = { id: saved.id, revision: 1 };
    expect((await mutate('deleteSavedConfiguration', input)).__typename).toBe(
      'ConfigurationDeleted',
    );
    expect((await mutate('deleteSavedConfiguration', input)).__typename).toBe(
      'SavedConfigurationNotFoundError',
    );
  });
});

test('an id that is none of ours finds nothing', async () => {
  const result = await mutate('deleteSavedConfiguration', { id: 'a\0b', revision: 1 });
  expect(result.__typename).toBe('SavedConfigurationNotFoundError');
});

test('an id longer than any is not repeated whole', async () => {
  const id = `S1.${'a'.repeat(900_000)}`;
  const operation = `mutation ($id: ID!) {
    deleteSavedConfiguration(input: { id: $id, revision: 1 }) {
      ... on SavedConfigurationNotFoundError { id }
    }
  }`;
  const { data } = await ask(operation, { id }, {});
  expect(data).toEqual({ deleteSavedConfiguration: { id: `S1.${'a'.repeat(76)}…` } });
});

describe('sharing', () => {
  test('whoever has the code may look, until sharing ends; a new share has a new code', async () => {
    const saved = await save('Look');
    const look = async (code: string | null | undefined) => {
      const { data } = await ask<{ shared: Saved | null }>(
        `query ($code: String!) { shared: sharedConfiguration(code: $code) { name } }`,
        { code },
        { subject: null },
      );
      return data.shared;
    };
    const share = async () =>
      (await mutate('shareSavedConfiguration', { id: saved.id })).savedConfiguration?.shareCode;
    const code = await share();
    expect(await look(code)).toEqual({ name: 'Look' });
    expect(await share()).toBe(code);
    await mutate('unshareSavedConfiguration', { id: saved.id });
    expect(await look(code)).toBeNull();
    expect(await share()).not.toBe(code);
  });
});

describe('repeating a request', () => {
  const key = '5f0f3c1e-8a55-4a39-9d7e-000000000001';

  test('the same key and input save once and answer alike, even at the same time', async () => {
    const context = { idempotencyKey: key };
    const input = { configurationId: CAR, name: 'Once' };
    const before = (await list({})).totalCount ?? 0;
    const results = await Promise.all(
      Array.from({ length: 8 }, () => mutate('saveConfiguration', input, context)),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect((await list({})).totalCount).toBe(before + 1);
  });

  test('the same key with another input is a conflict and does nothing', async () => {
    const before = (await list({})).totalCount;
    const result = await mutate(
      'saveConfiguration',
      { configurationId: CAR, name: 'Other' },
      { idempotencyKey: key },
    );
    expect(result.__typename).toBe('IdempotencyConflictError');
    expect((await list({})).totalCount).toBe(before);
  });

  test("another caller's equal key is another key", async () => {
    const result = await mutate(
      'saveConfiguration',
      { configurationId: CAR, name: 'Once' },
      { idempotencyKey: key, subject: bert },
    );
    expect((await list({}, { subject: bert })).nodes[0]?.id).toBe(result.savedConfiguration?.id);
  });

  test('a new owner who repeats a save is told the same token', async () => {
    const context = { subject: null, idempotencyKey: '5f0f3c1e-8a55-4a39-9d7e-000000000002' };
    const input = { configurationId: CAR, name: 'New owner' };
    const first = await mutate('saveConfiguration', input, context);
    expect(await mutate('saveConfiguration', input, context)).toEqual(first);
    expect(first.ownerToken).toMatch(/^ucpo_/);
  });

  test('a new owner must use a key that nobody guesses', async () => {
    const { errors } = await ask(
      `mutation ($input: SaveConfigurationInput!) { saveConfiguration(input: $input) { __typename } }`,
      { input: { configurationId: CAR, name: 'x' } },
      { subject: null, idempotencyKey: '1' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'MALFORMED_ARGUMENT' } }]);
  });

  test('a delete that is repeated is answered alike', async () => {
    const saved = await save('Twice');
    const context = { idempotencyKey: '5f0f3c1e-8a55-4a39-9d7e-000000000003' };
    const input = { id: saved.id, revision: 1 };
    const first = await mutate('deleteSavedConfiguration', input, context);
    expect(await mutate('deleteSavedConfiguration', input, context)).toEqual(first);
    expect(first.__typename).toBe('ConfigurationDeleted');
  });
});

describe('repeating what an interface tells otherwise than by the input', () => {
  const repetition = { input: 'all that was asked for', isOnly: false };
  const only = { ...repetition, isOnly: true };

  test('is answered alike, at whatever revision it is tried again', async () => {
    const { id } = await save('First');
    const idempotencyKey = '5f0f3c1e-8a55-4a39-9d7e-000000000004';
    const rename = (revision: number, told: RequestContext['repetition'] = repetition) =>
      mutate(
        'renameSavedConfiguration',
        { id, revision, name: 'Second' },
        { idempotencyKey, ...(told === undefined ? {} : { repetition: told }) },
      );
    const first = await rename(1);
    expect(first.savedConfiguration?.revision).toBe(2);
    expect(await rename(2)).toEqual(first);
    expect(await rename(0, only)).toEqual(first);
    const other = await rename(2, { ...only, input: 'something else' });
    expect(other.__typename).toBe('IdempotencyConflictError');
  });

  test('does nothing where only that is wanted, and there is nothing to repeat', async () => {
    const { id } = await save('Private');
    const context = {
      idempotencyKey: '5f0f3c1e-8a55-4a39-9d7e-000000000005',
      repetition: only,
    };
    const { errors } = await ask(
      `mutation ($id: ID!) { shareSavedConfiguration(input: { id: $id }) { __typename } }`,
      { id },
      context,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOTHING_TO_REPEAT' } }]);
    expect((await list({})).nodes[0]).toMatchObject({ id, shareCode: null });
  });
});

describe('what others are told', () => {
  test('each change is an event of its own, which does not say whose car it is', async () => {
    const { id } = await save('Secret name');
    await mutate('renameSavedConfiguration', { id, revision: 1, name: 'Other name' });
    await mutate('replaceSavedConfiguration', { id, revision: 2, configurationId: RED_CAR });
    await mutate('shareSavedConfiguration', { id });
    await mutate('unshareSavedConfiguration', { id });
    await mutate('deleteSavedConfiguration', { id, revision: 3 });
    const events = await told(id);
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['configuration.saved', { revision: 1 }],
      ['configuration.renamed', { revision: 2 }],
      ['configuration.replaced', { revision: 3 }],
      ['configuration.shared', { revision: 3 }],
      ['configuration.unshared', { revision: 3 }],
      ['configuration.deleted', { revision: null }],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/"anna"|Secret|Other/);
  });

  test('what was refused, or answered before, is told to nobody', async () => {
    const context = { idempotencyKey: 'a key for one car that is told once' };
    const { id } = await save('Mine', context);
    await save('Mine', context);
    await mutate('renameSavedConfiguration', { id, revision: 7, name: 'Too late' });
    await mutate('deleteSavedConfiguration', { id, revision: 1 }, { subject: bert });
    expect((await told(id)).map(({ type }) => type)).toEqual(['configuration.saved']);
  });

  async function told(id: string): Promise<readonly PlatformEvent[]> {
    await using feed = openEventFeed(database.database, {
      sources: ['configurations'],
      after: { configurations: 0 },
    });
    const events: PlatformEvent[] = [];
    for await (const item of feed.items) {
      if (item.kind === 'current') break;
      if (item.kind === 'event' && item.event.subject === id) events.push(item.event);
    }
    return events;
  }
});

describe('the list', () => {
  const carl: Subject = { kind: 'user', id: 'carl' };

  test('pages through all, the last saved first, each exactly once', async () => {
    const saved: string[] = [];
    for (let number = 0; number < 7; number++) {
      saved.unshift((await save(`Car ${number}`, { subject: carl })).id);
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 4; pages++) {
      const page = await list({ first: 3, after }, { subject: carl });
      seen.push(...page.nodes.map(({ id }) => id));
      expect(page.totalCount).toBe(7);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(saved);
  });

  test('costs the same statements whatever its length, one a table', async () => {
    for (let number = 0; number < 50; number++) await save(`Many ${number}`);
    const five = await list({ first: 5 });
    const fifty = await list({ first: 50 });
    expect(fifty.nodes).toHaveLength(50);
    expect(fifty.sql.length).toBe(five.sql.length);
    const tables = fifty.sql.map((sql) => /from (configurations\.\w+)/.exec(sql)?.[1]);
    expect(new Set(tables)).toEqual(
      new Set(['configurations.market', 'configurations.saved_configuration']),
    );
    expect(tables).toHaveLength(2);
  });

  test.each([0, -1, 101])('refuses a page of %i', async (first) => {
    expect((await list({ first })).errors).toMatchObject([
      { message: expect.stringContaining('from 1 to 100') },
    ]);
  });

  test.each([
    'next please',
    Buffer.from('0000-01-01T00:00:00.000Z x').toString('base64url'),
    Buffer.from('2026-01-01T00:00:00.000Z \0').toString('base64url'),
    `${encodeCursor({ savedAt: '2026-01-01T00:00:00.000Z', id: newSavedId() })}!`,
  ])('refuses a cursor that is none', async (after) => {
    expect((await list({ after })).errors).toMatchObject([
      { extensions: { code: 'MALFORMED_ARGUMENT' } },
    ]);
  });
});

describe('ordering it today', () => {
  test('an order date that has passed moves to today in the market, one that lies ahead stays', async () => {
    const saved = await save('Then');
    // Noon of the 23rd in UTC is the 24th in Auckland.
    expect(saved.current?.id).toBe(configurationId({ ...car, orderDate: '2026-11-24' }));
    const ahead = configurationId({ ...car, orderDate: '2027-05-01' });
    const result = await mutate('saveConfiguration', { configurationId: ahead, name: 'Later' });
    expect(result.savedConfiguration?.current?.id).toBe(ahead);
  });

  test('a car of a market that is no longer sold in has no today', async () => {
    const saved = await save('Nowhere');
    const { data } = await ask<{ saved: Saved }>(
      `query ($id: ID!) { saved: savedConfiguration(id: $id) { configuration { id } current { id } } }`,
      { id: saved.id },
      { dataVersion: '9' },
    );
    expect(data.saved).toEqual({ configuration: { id: CAR }, current: null });
  });
});
