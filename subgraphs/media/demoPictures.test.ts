import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDemoDataset } from '../../schema/demo/build.ts';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import type { Model, Option, Scope } from '../../schema/interchange/records.generated.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { media } from './service.ts';
import {
  askMedia,
  mediaHost,
  pathIn,
  type ImageAnswer,
  type Reference,
} from './testing/askMedia.ts';

const demo = buildDemoDataset('standard').records;
const RECORDS = {
  brand: [...demo.brand],
  market: [...demo.market],
  model: [...demo.model],
  family: [...demo.family],
  option: [...demo.option],
  package: [...demo.package],
  standard: [...demo.standard],
};
const ROLE = new Map(RECORDS.family.map(({ brand, code, role }) => [`${brand} ${code}`, role]));
const TO_SEE = new Set(['PAINT', 'ROOF_PAINT', 'WHEELS', 'UPHOLSTERY', 'TRIM']);

let test: TestDatabase;
let host: FastifyInstance;

beforeAll(async () => {
  test = await createTestDatabase(media);
  await intake.stage(test.database, 1, memoryDataset(RECORDS));
  host = await mediaHost(test.database);
});

afterAll(async () => {
  await host.close();
  await test[Symbol.asyncDispose]();
});

it('every model has a picture in its standard paint in every market it is sold in', async () => {
  const sold = RECORDS.model.flatMap((model) =>
    (model.scopes ?? []).flatMap(({ markets = [] }) =>
      markets.map((market) => ({ market, model: model.code })),
    ),
  );
  const images = await ask(sold.map((key) => ({ __typename: 'Model', id: modelId(key) })));
  expect(sold.length).toBeGreaterThan(RECORDS.model.length * 5);
  expect(sold.filter((_, index) => images[index] == null)).toEqual([]);
  // A name and a paint: "Lumette Pip 27, Lemon".
  expect(images.filter((image) => !/^\S+ .+, .+/.test(image?.alt ?? ''))).toEqual([]);
});

it('pictures of different bodies differ', async () => {
  const bodies = new Map(
    RECORDS.model.map((model) => [
      JSON.stringify([model.bodyStyle, model.technicalData.dimensions]),
      model,
    ]),
  );
  const drawn = await Promise.all(
    [...bodies.values()].map(async (model) => shapes(await draw(car(model, [])))),
  );
  expect(bodies.size).toBeGreaterThanOrEqual(12);
  expect(new Set(drawn).size).toBe(bodies.size);
});

it('every paint, roof and wheel of a model makes another picture of it', async () => {
  for (const model of firstOfEachBrand()) {
    const options = offeredOn(model).filter(({ brand, family }) =>
      ['PAINT', 'ROOF_PAINT', 'WHEELS'].includes(ROLE.get(`${brand} ${family}`) ?? ''),
    );
    const drawn = await Promise.all(
      options.map(async ({ code }) => shapes(await draw(car(model, [code])))),
    );
    expect(options.length).toBeGreaterThan(15);
    expect([model.code, new Set(drawn).size]).toEqual([model.code, options.length]);
  }
});

it('whatever is said to be seen from the side is seen on some model', async () => {
  const visible = RECORDS.option.filter(({ appearance }) => appearance?.features !== undefined);
  expect(visible.length).toBeGreaterThan(10);
  for (const option of visible) {
    const differs = await Promise.all(
      RECORDS.model
        .filter((model) => offeredOn(model).includes(option))
        .map(async (model) => {
          const [plain, equipped] = await Promise.all([
            draw(car(model, [])),
            draw(car(model, [option.code])),
          ]);
          return shapes(plain) !== shapes(equipped);
        }),
    );
    expect([option.code, differs.includes(true)]).toEqual([option.code, true]);
  }
});

it('every paint, wheel, upholstery and trim has a swatch', async () => {
  const options = RECORDS.option.filter(({ brand, family }) =>
    TO_SEE.has(ROLE.get(`${brand} ${family}`) ?? ''),
  );
  const images = await ask(
    options.map(({ brand, code }) => {
      const model = RECORDS.model.find((candidate) => candidate.brand === brand)?.code ?? '';
      return { __typename: 'Option', id: memberId('O1', { market: 'DE', model, code }) };
    }),
  );
  expect(options.length).toBeGreaterThan(100);
  expect(options.filter((_, index) => images[index] == null).map(({ code }) => code)).toEqual([]);
});

async function ask(references: readonly Reference[]): Promise<readonly (ImageAnswer | null)[]> {
  const { images, errors } = await askMedia(test.database, references);
  expect(errors).toEqual([]);
  return images;
}

function car(model: Model, codes: readonly string[]): Reference {
  const key = {
    market: 'DE',
    model: model.code,
    orderDate: '2026-06-15',
    chosen: codes,
    filled: [],
  };
  return { __typename: 'Configuration', id: configurationId(key) };
}

async function draw(reference: Reference): Promise<string> {
  const [image] = await ask([reference]);
  const answer = await host.inject(pathIn(image?.url ?? ''));
  expect([reference.id, answer.statusCode]).toEqual([reference.id, 200]);
  return answer.body;
}

/** The drawing without its title, and without the names that derive from it. */
function shapes(svg: string): string {
  const prefix = /<svg[^>]* aria-labelledby="(.*)title"/.exec(svg)?.[1];
  if (prefix === undefined || prefix === '')
    throw new Error('the ids of the drawing have no prefix');
  return svg.replace(/<title.*?<\/title>/s, '').replaceAll(prefix, '');
}

function firstOfEachBrand(): readonly Model[] {
  return [...Map.groupBy(RECORDS.model, ({ brand }) => brand).values()].flatMap((models) =>
    models.filter(({ bodyStyle }) => bodyStyle !== 'CONVERTIBLE').slice(0, 1),
  );
}

function offeredOn(model: Model): readonly Option[] {
  const matches = ({ series, models }: Scope): boolean =>
    (series?.includes(model.series) ?? true) && (models?.includes(model.code) ?? true);
  return RECORDS.option.filter(
    ({ brand, scopes }) => brand === model.brand && (scopes?.some(matches) ?? true),
  );
}
