import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationId } from '../shared/ids/configurationId.ts';
import { ruleId } from '../shared/ids/ruleId.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { A01, WORKS, configurationOfA01, optionOfA01 } from './testing/a01.ts';
import { showroom } from './testing/showroom.ts';

const VERDICT = `verdict { buildable complete conflicts { rules { id code kind text } choices { id } } }`;
let service: TestService;
beforeAll(async () => {
  service = await testService(showroom());
});
afterAll(() => service[Symbol.asyncDispose]());

describe('a verdict', () => {
  const verdictOn = async (id: string, locales: readonly string[] = []) => {
    const { data } = await service.entities('Configuration', [{ id }], VERDICT, { locales });
    const [entity] = data['_entities'] as { readonly verdict: Record<string, unknown> | null }[];
    return entity?.verdict;
  };
  const rulesOf = async (id: string, locales: readonly string[] = []) => {
    const verdict = await verdictOn(id, locales);
    const conflicts = verdict?.['conflicts'] as { readonly rules: { readonly text: string }[] }[];
    return conflicts.flatMap(({ rules }) => rules);
  };

  it('on a car that lacks a code tells whether one with its choices can be built', async () => {
    expect(await verdictOn(configurationOfA01(['TOW'], ['SUSPR', 'STW1']))).toEqual({
      buildable: true,
      complete: false,
      conflicts: [],
    });
  });

  it('explains why no car has the choices, by two rules that do not go together', async () => {
    const verdict = await verdictOn(configurationOfA01(['TOW', 'W20'], []));
    const rule = (kind: string, code: string) => expect.objectContaining({ kind, code });
    expect(verdict).toEqual({
      buildable: false,
      complete: false,
      conflicts: [
        {
          rules: expect.arrayContaining([
            rule('SUPPLEMENT', 'R1'),
            rule('REQUIRES', 'R3'),
            rule('FAMILY', 'SUSP'),
          ]),
          choices: [optionOfA01('TOW'), optionOfA01('W20')],
        },
      ],
    });
  });

  it('is null where a code was never offered', async () => {
    expect(await verdictOn(configurationOfA01(['NEVER'], WORKS))).toBeNull();
    expect(
      await verdictOn(
        configurationId({
          market: 'DE',
          model: 'A99',
          orderDate: '2026-03-01',
          chosen: [],
          filled: [],
        }),
      ),
    ).toBeNull();
  });

  it('speaks of a family in the asked locale, or the market’s', async () => {
    const two = configurationOfA01(['W18', 'W19'], ['ALARM', 'STW1', 'SUSPS']);
    const textsOf = async (locales: readonly string[]) =>
      (await rulesOf(two, locales)).map(({ text }) => text);
    expect(await textsOf(['en-GB'])).toContain('A car has exactly one option of “Wheels”.');
    expect(await textsOf([])).toContain('Ein Fahrzeug hat genau eine Ausstattung aus „Räder“.');
    expect(await textsOf(['fr', 'de'])).toContain(
      'Un véhicule a exactement une option de « Räder ».',
    );
  });

  it('speaks of packages without their contents, and of codes and models past their day', async () => {
    expect(
      await rulesOf(configurationOfA01(['SPORT', 'W20', 'SUSPL'], ['ALARM', 'STWS']), ['en']),
    ).toMatchObject([
      { kind: 'PACKAGE', code: 'SPORT', text: expect.stringContaining('“The SPORT”') },
    ]);
    expect(await rulesOf(configurationOfA01(['WIPER'], WORKS, '2026-07-01'), ['en'])).toMatchObject(
      [
        {
          kind: 'EFFECTIVITY',
          code: 'WIPER',
          text: '“The WIPER” is not offered on the order date.',
        },
      ],
    );
    expect(await rulesOf(configurationOfA01([], WORKS, '2030-01-01'), ['en'])).toMatchObject([
      { kind: 'EFFECTIVITY', code: 'A01', text: '“Alto A01” is not offered on the order date.' },
    ]);
  });

  it('comes for 2,000 ids in their order, null where one is malformed or unknown', async () => {
    const ids = Array.from({ length: 2_000 }, (_, index) =>
      index % 3 === 0
        ? configurationOfA01([], WORKS)
        : index % 3 === 1
          ? configurationId({
              ...A01,
              market: 'JP',
              orderDate: '2026-03-01',
              chosen: ['PANO', 'TOW'],
              filled: WORKS,
            })
          : 'C1.DE.nonsense',
    );
    const ask = (list: readonly string[]) =>
      service.ask('query ($ids: [ID!]!) { verdicts(ids: $ids) { id verdict { buildable } } }', {
        ids: list,
      });
    const { data, errors } = await ask(ids);
    expect(errors).toEqual([]);
    expect(data['verdicts']).toEqual(
      ids.map((id, index) =>
        index % 3 === 2 ? null : { id, verdict: { buildable: index % 3 === 0 } },
      ),
    );
    expect((await ask([...ids, 'one more'])).errors).toMatchObject([
      { code: 'MALFORMED_ARGUMENT' },
    ]);
  });

  it('refuses an id that is not canonical, and names the one that is', async () => {
    const { errors } = await service.entities(
      'Configuration',
      [{ id: 'C1.DE.A01.20260301.TOW-PANO..zzzz' }],
      'verdict { buildable }',
    );
    expect(errors).toMatchObject([{ code: 'MALFORMED_ID' }]);
  });
});

describe('a rule', () => {
  const rule = (kind: Parameters<typeof ruleId>[0]['kind'], code: string) =>
    ruleId({ ...A01, kind, code });

  it('is found by its id, with its text in the asked locale', async () => {
    const ids = [rule('SUPPLEMENT', 'R1'), rule('FAMILY', 'WHL'), rule('PACKAGE', 'SPORT')];
    const { data } = await service.entities(
      'Rule',
      ids.map((id) => ({ id })),
      'id kind code text',
      { locales: ['de'] },
    );
    expect(data['_entities']).toMatchObject([
      { text: 'Zur Anhängerkupplung gehört das verstärkte Fahrwerk.' },
      { kind: 'FAMILY', code: 'WHL' },
      { text: 'Das Paket „The SPORT“ gibt es nur mit seinem ganzen Inhalt.' },
    ]);
  });

  it('that does not exist is null', async () => {
    const ids = [rule('SUPPLEMENT', 'R99'), rule('EXCLUDES', 'R1')];
    const { data } = await service.entities(
      'Rule',
      ids.map((id) => ({ id })),
      'text',
    );
    expect(data['_entities']).toEqual([null, null]);
  });
});

describe('the verdict when saved', () => {
  it('is that of the data version it was saved with, while that is held', async () => {
    const strict = showroom();
    await service.stage(2, {
      ...strict,
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
    const id = configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']);
    const saved = (dataVersion: string) => ({
      id: `S${dataVersion}`,
      dataVersion,
      configuration: { id },
    });
    const ask = async () => {
      const { data } = await service.entities(
        'SavedConfiguration',
        [saved('1'), saved('2'), saved('3'), saved('nonsense')],
        'id verdictWhenSaved { buildable conflicts { rules { text } } }',
        { dataVersion: '1' },
      );
      return data['_entities'];
    };
    const before = [
      { id: 'S1', verdictWhenSaved: { buildable: true, conflicts: [] } },
      {
        id: 'S2',
        verdictWhenSaved: {
          buildable: false,
          conflicts: [{ rules: [{ text: 'No towbars any more.' }] }],
        },
      },
      { id: 'S3', verdictWhenSaved: null },
      { id: 'Snonsense', verdictWhenSaved: null },
    ];
    expect(await ask()).toEqual(before);
    await service.discard(2);
    expect(await ask()).toEqual(
      before.map((one) => (one.id === 'S2' ? { id: 'S2', verdictWhenSaved: null } : one)),
    );
  });
});
