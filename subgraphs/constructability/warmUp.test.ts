import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../shared/log.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { createCompiledEngine, SERVING } from './engine/compiledEngine.ts';
import type { RuleEngine } from './domain/ruleEngine.ts';
import type { RuleSlice } from './domain/ruleSlice.ts';
import { intake } from './records.ts';
import { constructability } from './service.ts';
import { codesOf, showroom } from './testing/showroom.ts';
import { WarmUp } from './warmUp.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(constructability);
  await intake.stage(database.database, 1, memoryDataset(showroom(6)));
  await intake.stage(database.database, 2, memoryDataset(showroom(2)));
});
afterAll(() => database[Symbol.asyncDispose]());

type Prepare = (slice: RuleSlice) => Promise<boolean>;

/** Of an engine only what warming up asks of it. */
function warmUpWith(prepare: Prepare, now = '2026-03-01T12:00:00Z'): WarmUp {
  const engine = { prepare } as unknown as RuleEngine;
  const log = createLogger('test', 'silent');
  return new WarmUp({ database: database.database, engine, log, now: () => now });
}

describe('warming up', () => {
  it('prepares each model of each market that offers it today, once', async () => {
    const prepared: string[] = [];
    await using warmUp = warmUpWith((slice) => {
      prepared.push(`${slice.market} ${slice.model}`);
      return Promise.resolve(true);
    });
    warmUp.warm('1');
    warmUp.warm('1');
    await warmUp.settled();
    expect(new Set(prepared).size).toBe(prepared.length);
    expect(prepared).toEqual(expect.arrayContaining(codesOf(6).map((code) => `DE ${code}`)));
    const before = prepared.length;
    warmUp.warm('1');
    await warmUp.settled();
    expect(prepared).toHaveLength(before);
  });

  it('stops where there is no room to keep more', async () => {
    let asked = 0;
    await using warmUp = warmUpWith(() => Promise.resolve(++asked < 3));
    warmUp.warm('1');
    await warmUp.settled();
    expect(asked).toBe(3);
  });

  it('leaves a data version for the one that became active meanwhile', async () => {
    const models: string[] = [];
    await using warmUp = warmUpWith((slice) => {
      models.push(slice.model);
      if (models.length === 1) warmUp.warm('2');
      return Promise.resolve(true);
    });
    warmUp.warm('1');
    await warmUp.settled();
    await warmUp.settled();
    const [, ...ofTheNext] = models;
    expect(new Set(ofTheNext)).toEqual(new Set(codesOf(2)));
  });

  it('ends with the platform, whatever is being prepared', async () => {
    const begun = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<boolean>();
    let asked = 0;
    const warmUp = warmUpWith(() => {
      asked++;
      begun.resolve();
      return closed.promise;
    });
    warmUp.warm('1');
    await begun.promise;
    const ended = warmUp[Symbol.asyncDispose]();
    closed.reject(new Error('the threads are gone'));
    await ended;
    warmUp.warm('2');
    await warmUp.settled();
    expect(asked).toBe(1);
  });

  it('has compiled what the first question then need not wait for', async () => {
    await using engine = createCompiledEngine({ ...SERVING, threads: 1 });
    const slices: RuleSlice[] = [];
    await using warmUp = warmUpWith((slice) => {
      slices.push(slice);
      return engine.prepare(slice);
    });
    warmUp.warm('2');
    await warmUp.settled();
    await engine[Symbol.asyncDispose]();
    // No thread is left to compile on.
    const [slice] = slices;
    if (slice === undefined) throw new Error('Nothing was prepared');
    const nothing = { chosen: [], filled: [] };
    expect(await engine.variantCounts(slice, [nothing])).not.toEqual([null]);
    await expect(
      engine.variantCounts({ ...slice, rules: [], offered: false }, [nothing]),
    ).rejects.toMatchObject({ code: 'OVERLOADED' });
  });
});
