import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { media } from './service.ts';
import { askMedia, mediaHost, pathIn, PUBLIC_URL, type Reference } from './testing/askMedia.ts';
import { GARAGE, model as modelRecord } from './testing/garage.ts';

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

it('the example range is in order', async () => {
  expect(await faultsOf(intake, memoryDataset(GARAGE))).toEqual([]);
});

describe('the picture of a configuration', () => {
  it('has an address that names the data version, a size to lay out with, and words', async () => {
    const id = configuration('H1', ['PNTW'], ['W17']).id;
    const { images } = await askMedia(test.database, [configuration('H1', ['PNTW'], ['W17'])]);
    expect(images).toEqual([
      {
        url: `${PUBLIC_URL}/media/1/side/${id}.svg?w=960`,
        widthPx: 960,
        heightPx: 338,
        alt: 'Nordan Fjell H1, Polar White',
      },
    ]);
  });

  it('has the size that its address draws, at the width asked for', async () => {
    const { images } = await askMedia(test.database, [configuration('S1', ['PNTR'])], {}, 320);
    const [image] = images;
    const svg = await draw(image?.url);
    expect(image?.url).toMatch(/\?w=320$/);
    expect(svg).toContain(` width="${image?.widthPx}" height="${image?.heightPx}" `);
  });

  it('differs by model, paint, roof, wheels and visible equipment', async () => {
    const drawn = await Promise.all([
      drawCar('H1', ['PNTW', 'W17']),
      drawCar('S1', ['PNTW', 'W17']),
      drawCar('H1', ['PNTR', 'W17']),
      drawCar('H1', ['PNTW', 'W17', 'ROOFB']),
      drawCar('H1', ['PNTW', 'W20']),
      drawCar('H1', ['PNTW', 'W17', 'RAILS']),
      drawCar('H1', ['PNTW', 'W17', 'TOW']),
      drawCar('H1', []),
    ]);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('does not change with what nobody sees', async () => {
    const plain = await drawCar('H1', ['PNTW', 'W17']);
    expect(await drawCar('H1', ['PNTW', 'W17', 'RADIO', 'ROOFC', 'UNKNOWN'])).toBe(plain);
  });

  it('shows what a package holds, and a package within it', async () => {
    const whole = await drawCar('H1', ['PNTW', 'ALLIN']);
    expect(whole).toBe(await drawCar('H1', ['PNTW', 'SPORT', 'W20', 'RAILS']));
    expect(whole).not.toBe(await drawCar('H1', ['PNTW', 'SPORT', 'W20']));
  });

  it('shows the wheels of a chosen package, not those filled in before it was chosen', async () => {
    const chosen = await draw(await urlOf(configuration('H1', ['SPORT'], ['PNTW', 'W17'])));
    expect(chosen).toBe(await drawCar('H1', ['SPORT', 'PNTW', 'W20']));
  });

  it('is of a neutral car where no option says how it looks', async () => {
    const { images } = await askMedia(test.database, [configuration('H1', [])]);
    expect(images[0]?.alt).toBe('Nordan Fjell H1');
    expect(await draw(images[0]?.url)).toContain('#a9afb5');
  });

  it('is described in the best of the asked locales, else in one of the market', async () => {
    const cars = [configuration('H1', ['PNTW']), configuration('H1', ['PNTW'], [], 'JP')];
    const alts = async (...locales: string[]) =>
      (await askMedia(test.database, cars, { locales })).images.map((image) => image?.alt);
    expect(await alts('de-AT')).toEqual([
      'Nordan Fjäll H1, Polarweiß',
      'Nordan Fjäll H1, Polarweiß',
    ]);
    expect(await alts('fr')).toEqual([
      'Nordan Fjäll H1, Polarweiß',
      'Nordan Fjell H1, ポーラーホワイト',
    ]);
  });

  it('does not name the brand twice', async () => {
    const { images } = await askMedia(test.database, [configuration('N1', ['PNTW'])]);
    expect(images[0]?.alt).toBe('Nordan Tur, Polar White');
  });

  it('has its names in it as text, whatever they hold', async () => {
    const { images } = await askMedia(test.database, [configuration('H1', ['PNTX'])]);
    expect(images[0]?.alt).toBe(`Nordan Fjell H1, "><script>alert('&')</script>`);
    const svg = await draw(images[0]?.url);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</title>');
  });
});

describe('the picture of a model', () => {
  it('shows its standard paint and wheels of the day in its market', async () => {
    const june = await urlOf(model('H1'), { now: '2026-06-30T12:00:00Z' });
    const july = await urlOf(model('H1'), { now: '2026-07-01T12:00:00Z' });
    expect(await draw(june)).toBe(await drawCar('H1', ['PNTW', 'W17']));
    expect(await draw(july)).toBe(await drawCar('H1', ['PNTR', 'W20']));
  });

  it('turns over at midnight in the market, not elsewhere', async () => {
    const now = '2026-06-30T22:30:00Z';
    const midnightPassed = await askMedia(test.database, [model('H1', 'DE')], { now });
    expect(midnightPassed.images[0]?.alt).toBe('Nordan Fjell H1, Option PNTR');
    const before = await askMedia(test.database, [model('H1', 'DE')], {
      now: '2026-06-30T21:30:00Z',
    });
    expect(before.images[0]?.alt).toBe('Nordan Fjell H1, Polar White');
  });

  it('keeps its address until the equipment changes', async () => {
    const at = (now: string) => urlOf(model('H1'), { now });
    expect(await at('2026-01-01T12:00:00Z')).toBe(await at('2026-06-30T12:00:00Z'));
    expect(await at('2026-07-01T12:00:00Z')).toBe(await at('2031-07-01T12:00:00Z'));
    expect(await at('2026-07-01T12:00:00Z')).toMatch(/\.svg\?w=960&day=2026-07-01$/);
  });

  it('is neutral in a market without standard equipment', async () => {
    const { images } = await askMedia(test.database, [model('S1', 'DE'), model('S1', 'JP')]);
    expect(images.map((image) => image?.alt)).toEqual([
      'Nordan Fjell S1, Option PNTR',
      'Nordan Fjell S1',
    ]);
  });
});

describe('the swatch of an option', () => {
  it('shows paints, roofs, wheels, upholstery and trim, each its own', async () => {
    const codes = ['PNTW', 'PNTR', 'ROOFB', 'W17', 'W20', 'SEATF', 'SEATL', 'TRIMW', 'TRIMC'];
    const { images } = await askMedia(
      test.database,
      codes.map((code) => option(code)),
    );
    const drawn = await Promise.all(images.map((image) => draw(image?.url)));
    expect(new Set(drawn).size).toBe(codes.length);
    expect(images[0]).toEqual({
      url: `${PUBLIC_URL}/media/1/swatch/${option('PNTW').id}.svg?w=160`,
      widthPx: 160,
      heightPx: 160,
      alt: 'Polar White',
    });
  });

  it('is null where there is nothing to see', async () => {
    const codes = ['RAILS', 'RADIO', 'ROOFC', 'SPORT', 'NOSUCH'];
    const { images, errors } = await askMedia(
      test.database,
      codes.map((code) => option(code)),
    );
    expect(images).toEqual(codes.map(() => null));
    expect(errors).toEqual([]);
  });
});

describe('there is no picture', () => {
  it('of a car whose dimensions nobody knows, or no car has', async () => {
    const cars = [model('B1'), configuration('B1', ['PNTW']), model('X1'), configuration('X1', [])];
    const { images, errors } = await askMedia(test.database, cars);
    expect(images).toEqual([null, null, null, null]);
    expect(errors).toEqual([]);
  });

  it('of an unknown model or in an unknown market', async () => {
    const cars = [model('NOSUCH'), model('H1', 'XX'), configuration('NOSUCH', [])];
    expect((await askMedia(test.database, cars)).images).toEqual([null, null, null]);
  });

  it('under a data version that is not held in full', async () => {
    for (const dataVersion of ['', '2', '1.2']) {
      const { images, errors } = await askMedia(test.database, [model('H1')], { dataVersion });
      expect(images).toEqual([null]);
      expect(errors).toEqual([]);
    }
  });
});

describe('wrong use', () => {
  it.each([0, 63, 3_841, -5])('a width of %i pixels is refused with its range', async (widthPx) => {
    const { images, errors } = await askMedia(test.database, [model('H1')], {}, widthPx);
    expect(images).toEqual([null]);
    expect(errors.map(({ message, extensions }) => [extensions['code'], message])).toEqual([
      ['MALFORMED_ARGUMENT', `Expected \`widthPx\` from 64 to 3840, got ${widthPx}.`],
    ]);
  });

  it('an id with a typing error is refused, the others are answered', async () => {
    const broken = (['Model', 'Configuration', 'Option'] as const).map((__typename) => ({
      __typename,
      id: 'M1.DE.H1.zzzz',
    }));
    const { images, errors } = await askMedia(test.database, [...broken, model('H1')]);
    expect(images.map((image) => image === null)).toEqual([true, true, true, false]);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([
      'MALFORMED_ID',
      'MALFORMED_ID',
      'MALFORMED_ID',
    ]);
  });
});

describe('data versions', () => {
  it('the earliest of several datasets that define a model draws it', async () => {
    const { database } = test;
    const longer = { ...GARAGE, model: [modelRecord('H1', 'WAGON', [4_900, 1_850, 1_480, 2_900])] };
    await intake.stage(database, 21, memoryDataset({ ...longer, standard: [] }));
    const of = async (dataVersion: string) => draw(await urlOf(model('H1'), { dataVersion }));
    const [one, other] = [await of('1'), await of('21')];
    expect(one).not.toBe(other);
    expect(await of('1.21')).toBe(one);
    expect(await of('21.1')).toBe(other);
  });

  it('a version that was discarded is gone, the others stay', async () => {
    const { database } = test;
    await intake.stage(database, 31, memoryDataset(GARAGE));
    await intake.discard(database, 31);
    const { images } = await askMedia(database, [model('H1')], { dataVersion: '31' });
    expect(images).toEqual([null]);
    for (const table of [
      'held_version',
      'brand',
      'market',
      'model',
      'option',
      'standard_equipment',
    ]) {
      const rows = await database.query<{ rows: number }>(
        `select count(*)::int as rows from media.${table} where dataset_version = 31`,
      );
      expect([table, rows[0]?.rows]).toEqual([table, 0]);
    }
    expect(await urlOf(model('H1'))).toContain('/media/1/');
  });
});

function model(code: string, market = 'DE'): Reference {
  return { __typename: 'Model', id: modelId({ market, model: code }) };
}

function configuration(
  code: string,
  chosen: readonly string[],
  filled: readonly string[] = [],
  market = 'DE',
): Reference {
  const key = { market, model: code, orderDate: '2026-06-15', chosen, filled };
  return { __typename: 'Configuration', id: configurationId(key) };
}

function option(code: string): Reference {
  return { __typename: 'Option', id: memberId('O1', { market: 'DE', model: 'H1', code }) };
}

async function urlOf(reference: Reference, request = {}): Promise<string> {
  const { images } = await askMedia(test.database, [reference], request);
  const url = images[0]?.url;
  if (url === undefined) throw new Error(`no picture of ${reference.id}`);
  return url;
}

async function draw(url: string | undefined): Promise<string> {
  const answer = await host.inject(pathIn(url ?? ''));
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.body;
}

async function drawCar(code: string, codes: readonly string[]): Promise<string> {
  return draw(await urlOf(configuration(code, codes)));
}
