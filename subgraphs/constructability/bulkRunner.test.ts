import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { createLogger } from '../shared/log.ts';
import { serviceUrl } from '../shared/postgres/roles.ts';
import { createTestDatabase, TEST_SECRETS, type TestDatabase } from '../shared/postgres/testDatabase.ts'; // prettier-ignore
import { BulkRunner, type BulkRunnerOptions } from './bulkRunner.ts';
import { CHUNK_IDS, newBulkCheckId, type Owner } from './domain/bulkCheck.ts';
import { FINDING } from './domain/finding.ts';
import { createCompiledEngine, SERVING } from './engine/compiledEngine.ts';
import { intake } from './records.ts';
import { constructability } from './service.ts';
import { cancelBulkCheck, insertBulkCheck, loadBulkCheck } from './store/bulkChecks.ts';
import { deleteExpired, keepFindings, takeChunk } from './store/bulkQueue.ts';
import { loadBulkResults, loadVersionsInUse } from './store/bulkResults.ts';
import { RuleBases } from './store/ruleBases.ts';
import { configurationOfA01, WORKS } from './testing/a01.ts';
import { showroom } from './testing/showroom.ts';

const OWNER: Owner = { kind: 'user', id: 'ada' };
const CARS = [
  [configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']), FINDING.COMPLETE_BUILDABLE],
  [configurationOfA01(['PANO', 'TOW'], [...WORKS]), FINDING.COMPLETE_REFUTED],
  [configurationOfA01(['TOW', 'W18'], []), FINDING.PARTIAL_BUILDABLE],
  [configurationOfA01(['TOW', 'W20'], []), FINDING.PARTIAL_REFUTED],
  ['C1.DE.nonsense', FINDING.MALFORMED_ID],
] as const;
const engine = createCompiledEngine({ ...SERVING, threads: 1 });
const log = createLogger('test', 'silent');

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(constructability);
  await intake.stage(test.database, 1, memoryDataset(showroom(1)));
});
afterEach(() => test.database.query('delete from constructability.bulk_check'));
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await test[Symbol.asyncDispose]();
});

/** A bulk check of that many chunks, the last of them shorter. */
async function begin(chunks: number): Promise<string> {
  const id = newBulkCheckId();
  const ids = Array.from({ length: chunks * CHUNK_IDS - 5 }, (_, at) => CARS[at % CARS.length]![0]);
  await insertBulkCheck(test.database, { id, owner: OWNER, dataVersion: '1', ids, more: false });
  return id;
}

function run(options: Partial<BulkRunnerOptions> = {}): BulkRunner {
  const { database } = test;
  return new BulkRunner({ database, bases: new RuleBases(database), engine, log, ...options });
}

function look(id: string) {
  return loadBulkCheck(test.database, OWNER, id);
}

async function succeeded(id: string): Promise<void> {
  await vi.waitFor(async () => expect((await look(id))?.state).toBe('SUCCEEDED'), {
    timeout: 30_000,
    interval: 20,
  });
}

async function expectAllFound(id: string): Promise<void> {
  const { total, done } = (await look(id))!;
  expect(done).toBe(total);
  const { results, hasNextPage } = await loadBulkResults(test.database, id, 0, total);
  expect(hasNextPage).toBe(false);
  expect(results.length).toBe(total);
  const wrong = results.filter(({ position, id: car, finding }, at) => {
    const [expectedCar, expected] = CARS[at % CARS.length]!;
    return position !== at || car !== expectedCar || finding !== expected;
  });
  expect(wrong).toEqual([]);
}

async function attempts(id: string): Promise<readonly number[]> {
  const rows = await test.database.query<{ attempts: number }>(
    `select attempts from constructability.bulk_check_chunk
     where bulk_check_id = $1 order by position`,
    [id],
  );
  return rows.map((row) => row.attempts);
}

describe('bulk checks', () => {
  it('are complete and exact though the process at work on them is killed', async () => {
    const id = await begin(8);
    const url = serviceUrl(test.adminUrl, 'constructability', TEST_SECRETS);
    const child = fork(
      fileURLToPath(new URL('testing/dyingRunner.ts', import.meta.url)),
      [url, '3', '300'],
      { execArgv: [] },
    );
    expect(await once(child, 'message')).toEqual(['amid a chunk', undefined]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await look(id)).toMatchObject({ state: 'RUNNING', done: 3 * CHUNK_IDS });
    // What is found already is there to be read, and nothing beyond it.
    const early = await loadBulkResults(test.database, id, 0, 5 * CHUNK_IDS);
    expect([early.results.length, early.hasNextPage]).toEqual([3 * CHUNK_IDS, false]);

    await using _ = run({ pollMs: 20 });
    await succeeded(id);
    await expectAllFound(id);
    expect(await attempts(id)).toEqual([1, 1, 1, 2, 1, 1, 1, 1]);
  });

  it('are shared by two processes, which never check the same ids', async () => {
    const id = await begin(12);
    const counted = [0, 0];
    // Each waits with its first chunk until the other one has one too.
    const both = Promise.withResolvers<void>();
    const counting = (at: number): BulkRunnerOptions['engine'] => ({
      checksAtOnce: 1,
      check: async (ids) => {
        counted[at]! += 1;
        if (counted.every((count) => count > 0)) both.resolve();
        await both.promise;
        return engine.check(ids);
      },
    });
    await using _one = run({ engine: counting(0) });
    await using _other = run({ engine: counting(1) });
    await succeeded(id);
    await expectAllFound(id);
    expect(counted[0]! + counted[1]!).toBe(12);
    expect(Math.min(...counted)).toBeGreaterThan(0);
    expect(await attempts(id)).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it('take turns, so that a small one does not wait for the end of a large one', async () => {
    const large = await begin(4);
    const small = await begin(2);
    const order: (string | undefined)[] = [];
    for (let taken = 0; taken < 5; taken++) {
      const chunk = await takeChunk(test.database, `lease ${taken}`, 60_000);
      order.push(chunk?.bulkCheckId);
    }
    expect(order).toEqual([large, small, large, small, large]);
  });

  it('take no findings from whoever lost its lease, and count none twice', async () => {
    const id = await begin(1);
    const late = (await takeChunk(test.database, 'late', 0))!;
    const next = await vi.waitFor(async () => {
      const chunk = await takeChunk(test.database, 'next', 60_000);
      expect(chunk).not.toBeNull();
      return chunk!;
    });
    const nothing = new Uint8Array(late.ids.length);
    expect(await keepFindings(test.database, late, nothing)).toBe(false);
    const findings = await engine.check({
      ids: next.ids,
      basesOf: async (models) => models.map(() => null),
      priority: 'bulk',
      signal: new AbortController().signal,
    });
    expect(await keepFindings(test.database, next, findings)).toBe(true);
    expect(await keepFindings(test.database, next, findings)).toBe(false);
    expect(await look(id)).toMatchObject({ state: 'SUCCEEDED', done: CHUNK_IDS - 5 });
  });

  it('try again what failed in passing, and fail when it does not pass', async () => {
    const id = await begin(1);
    let tries = 0;
    const failing: BulkRunnerOptions['engine'] = {
      checksAtOnce: 1,
      check: async (ids) => {
        tries += 1;
        if (tries === 1) throw new Error('overloaded for a moment');
        return engine.check(ids);
      },
    };
    await using _ = run({ engine: failing, pollMs: 20, firstWaitMs: 1 });
    await succeeded(id);
    await expectAllFound(id);
    expect(tries).toBe(2);

    const lost = await begin(1);
    await using _hopeless = run({
      engine: { checksAtOnce: 1, check: () => Promise.reject(new Error('never')) },
      pollMs: 20,
      firstWaitMs: 0,
    });
    await _[Symbol.asyncDispose]();
    await vi.waitFor(async () => expect((await look(lost))?.state).toBe('FAILED'), 30_000);
    expect((await look(lost))?.failure).toContain('10 attempts');
  });

  it('end after the chunk at work when they are cancelled', async () => {
    const id = await begin(3);
    const [amid, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow: BulkRunnerOptions['engine'] = {
      checksAtOnce: 1,
      check: async (ids) => {
        amid.resolve();
        await goOn.promise;
        return engine.check(ids);
      },
    };
    const runner = run({ engine: slow });
    await amid.promise;
    expect((await cancelBulkCheck(test.database, OWNER, id)).kind).toBe('cancelled');
    goOn.resolve();
    await vi.waitFor(async () => expect((await look(id))?.done).toBe(CHUNK_IDS));
    await runner[Symbol.asyncDispose]();
    expect(await look(id)).toMatchObject({ state: 'CANCELLED', done: CHUNK_IDS });
    expect(await takeChunk(test.database, 'nobody', 60_000)).toBeNull();
  });

  it('are given back when their process stops, and free for the next at once', async () => {
    const id = await begin(1);
    const amid = Promise.withResolvers<void>();
    const stopping: BulkRunnerOptions['engine'] = {
      checksAtOnce: 1,
      check: ({ signal }) => {
        amid.resolve();
        const { promise, reject } = Promise.withResolvers<Uint8Array>();
        signal.addEventListener('abort', () => reject(signal.reason));
        return promise;
      },
    };
    const runner = run({ engine: stopping });
    await amid.promise;
    await runner[Symbol.asyncDispose]();
    expect(await takeChunk(test.database, 'next', 60_000)).toMatchObject({ bulkCheckId: id });
  });

  it('keep their data version in use until they expire, and then are gone with their results', async () => {
    const id = await begin(1);
    const expired = `update constructability.bulk_check set expires_at = now() - interval '1 s'`;
    await test.database.query(expired);
    await deleteExpired(test.database);
    expect(await loadVersionsInUse(test.database)).toEqual(['1']);
    await cancelBulkCheck(test.database, OWNER, id);
    await test.database.query(expired);
    await deleteExpired(test.database);
    expect(await look(id)).toBeNull();
    expect(await loadVersionsInUse(test.database)).toEqual([]);
    expect(await attempts(id)).toEqual([]);
  });
});
