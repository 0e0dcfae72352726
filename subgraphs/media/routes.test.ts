import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { media } from './service.ts';
import { mediaHost } from './testing/askMedia.ts';
import { GARAGE } from './testing/garage.ts';

const H1 = { market: 'DE', model: 'H1' };
const CAR = configurationId({ ...H1, orderDate: '2026-06-15', chosen: ['PNTW'], filled: ['W17'] });
const PICTURE = `/media/1/side/${CAR}.svg?w=640`;
const SWATCH = `/media/1/swatch/${memberId('O1', { ...H1, code: 'PNTR' })}.svg?w=160`;

let test: TestDatabase;
let host: FastifyInstance;

beforeAll(async () => {
  test = await createTestDatabase(media);
  await intake.stage(test.database, 1, memoryDataset(GARAGE));
  host = await mediaHost(test.database);
});

afterAll(async () => {
  await host.close();
  await test[Symbol.asyncDispose]();
});

describe('a picture', () => {
  it.each([PICTURE, SWATCH])('may be kept for ever: %s', async (path) => {
    const { statusCode, headers, body } = await host.inject(path);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/svg+xml; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'content-length': String(Buffer.byteLength(body)),
    });
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(body).toMatch(/^<svg .*<\/svg>\s*$/s);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = String((await host.inject(PICTURE)).headers.etag);
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const headers = { 'if-none-match': ifNoneMatch };
      const answer = await host.inject({ url: PICTURE, headers });
      expect([ifNoneMatch, answer.statusCode, answer.body]).toEqual([ifNoneMatch, 304, '']);
      expect(answer.headers.etag).toBe(etag);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
    const other = await host.inject({ url: PICTURE, headers: { 'if-none-match': '"other"' } });
    expect(other.statusCode).toBe(200);
  });

  it('has the same validator wherever it is drawn, and another one at another size', async () => {
    const elsewhere = await mediaHost(test.database);
    const etag = (await host.inject(PICTURE)).headers.etag;
    expect((await elsewhere.inject(PICTURE)).headers.etag).toBe(etag);
    expect((await host.inject(PICTURE.replace('640', '641'))).headers.etag).not.toBe(etag);
    await elsewhere.close();
  });

  it('answers HEAD with the headers alone', async () => {
    const get = await host.inject(PICTURE);
    const head = await host.inject({ method: 'HEAD', url: PICTURE });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'content-length', 'cache-control']) {
      expect(head.headers[name]).toBe(get.headers[name]);
    }
  });

  it('is drawn once and asked of the database once', async () => {
    const statements: string[] = [];
    const fresh = await mediaHost({
      ...test.database,
      query: (text, values) => {
        statements.push(text);
        return test.database.query(text, values);
      },
    });
    const first = await fresh.inject(PICTURE);
    expect(statements).toHaveLength(2);
    const again = await fresh.inject(PICTURE);
    expect(statements).toHaveLength(2);
    expect(again.body).toBe(first.body);
    await fresh.close();
  });

  it('of the longest id there can be is drawn', async () => {
    const codes = Array.from({ length: 440 }, (_, index) => `Z${String(index).padStart(7, '0')}`);
    const id = configurationId({
      ...H1,
      orderDate: '2026-06-15',
      chosen: ['PNTW', ...codes],
      filled: [],
    });
    expect(id.length).toBeGreaterThan(3_900);
    expect((await host.inject(`/media/1/side/${id}.svg?w=640`)).statusCode).toBe(200);
  });

  it('has its usual width where none is asked for', async () => {
    expect((await host.inject(`/media/1/side/${CAR}.svg`)).body).toContain(' width="960" ');
  });
});

describe('a picture that does not exist', () => {
  const model = modelId(H1);
  it.each([
    ['an unknown data version', `/media/2/side/${CAR}.svg`],
    ['one unknown among several data versions', `/media/1.2/side/${CAR}.svg`],
    ['a data version twice', `/media/1.1/side/${CAR}.svg`],
    ['a data version past all numbers', `/media/9999999999/side/${CAR}.svg`],
    ['no data version', `/media//side/${CAR}.svg`],
    ['words for a data version', `/media/latest/side/${CAR}.svg`],
    ['an unknown model', `/media/1/side/${modelId({ market: 'DE', model: 'NOSUCH' })}.svg`],
    ['an unknown market', `/media/1/side/${modelId({ market: 'XX', model: 'H1' })}.svg`],
    ['a model without dimensions', `/media/1/side/${modelId({ ...H1, model: 'B1' })}.svg`],
    ['an option without a look', `/media/1/swatch/${memberId('O1', { ...H1, code: 'RADIO' })}.svg`],
    ['an id with a typing error', `/media/1/side/${CAR.replace('PNTW', 'PNTV')}.svg`],
    ['an id of another kind', `/media/1/swatch/${model}.svg`],
    ['an unknown view', `/media/1/rear/${CAR}.svg`],
    ['another format', `/media/1/side/${CAR}.png`],
    ['more path behind it', `/media/1/side/${CAR}.svg/more`],
    ['climbing out', `/media/1/side/....//....//etc/passwd.svg`],
    ['climbing out, escaped', `/media/1/side/..%2f..%2f..%2fetc%2fpasswd.svg`],
    ['a NUL', `/media/1/side/${model}%00.svg`],
    ['a quote', `/media/1'%20or%201=1--/side/${model}.svg`],
    ['markup', `/media/1/side/%3Cscript%3Ealert(1)%3C/script%3E.svg`],
    ['escaped letters', `/media/1/side/%4D${model.slice(1)}.svg`],
    ['a megabyte', `/media/1/side/${'A'.repeat(1_000_000)}.svg`],
    ['nothing', '/media/'],
  ])('answers 404, and for now only: %s', async (_, path) => {
    const { statusCode, headers, body } = await host.inject(path);
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(body)).toMatchObject({ status: 404, title: 'Not Found' });
    expect(body).not.toContain('script');
  });

  it.each(['%', '%zz', '%c0%80', '%E0%A4'])(
    'a broken escape %s is the sender’s fault',
    async (text) => {
      const { statusCode } = await host.inject(`/media/1/side/${text}.svg`);
      expect([400, 404]).toContain(statusCode);
    },
  );
});

describe('a picture asked for wrongly', () => {
  it.each([
    'w=63',
    'w=3841',
    'w=0',
    'w=-640',
    'w=1e3',
    'w=640.5',
    'w=',
    'w',
    'w=0640',
    'w=99999999999999999999',
    'w=640&w=640',
    'width=640',
    'w=640&day=2026-06-15',
    'w=640&',
  ])('answers 400: %s', async (query) => {
    const { statusCode, headers, body } = await host.inject(`/media/1/side/${CAR}.svg?${query}`);
    expect(statusCode).toBe(400);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toMatchObject({ status: 400, title: 'Bad Request' });
  });

  it('the day of a model must be one', async () => {
    const at = async (day: string) =>
      (await host.inject(`/media/1/side/${modelId(H1)}.svg?w=640&day=${day}`)).statusCode;
    expect([await at('2026-07-01'), await at('2026-02-30'), await at('today')]).toEqual([
      200, 400, 400,
    ]);
  });

  it('an outage is told without its reasons', async () => {
    const broken = await mediaHost({
      ...test.database,
      query: () => Promise.reject(new Error('password authentication failed')),
    });
    const { statusCode, headers, body } = await broken.inject(PICTURE);
    expect(statusCode).toBe(500);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('password');
    expect(body).toContain('error id');
    await broken.close();
  });
});
