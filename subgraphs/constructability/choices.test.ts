import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberId } from '../shared/ids/memberId.ts';
import { A01, WORKS, configurationOfA01, optionOfA01 } from './testing/a01.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { showroom } from './testing/showroom.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService(showroom());
});
afterAll(() => service[Symbol.asyncDispose]());

async function asked(id: string, selection: string): Promise<Record<string, unknown>> {
  const { data, errors } = await service.entities('Configuration', [{ id }], selection);
  expect(errors).toEqual([]);
  const [entity] = data['_entities'] as Record<string, unknown>[];
  return entity ?? {};
}

interface OptionAnswer {
  readonly option: { readonly id: string };
  readonly state: string;
  readonly conflict: {
    readonly rules: readonly { readonly code: string }[];
    readonly choices: readonly { readonly id: string }[];
  } | null;
  readonly change: {
    readonly added: readonly { readonly id: string }[];
    readonly removed: readonly { readonly id: string }[];
    readonly configuration: {
      readonly id: string;
      readonly verdict: { readonly buildable: boolean };
    };
  } | null;
}

async function optionsOf(id: string): Promise<(code: string) => OptionAnswer | undefined> {
  const { families } = await asked(
    id,
    `families { family { id } options {
       option { id } state
       conflict { rules { code } choices { id } }
       change { added { id } removed { id } configuration { id verdict { buildable } } }
     } }`,
  );
  const options = (families as { readonly options: readonly OptionAnswer[] }[]).flatMap(
    (family) => family.options,
  );
  return (code) => options.find(({ option }) => option.id === optionOfA01(code).id);
}

describe('the options of a configuration', () => {
  const TOW = configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']);

  it('each have a state by the choices alone: what is filled in gives way', async () => {
    const option = await optionsOf(TOW);
    const codes = ['TOW', 'SUSPR', 'SUSPS', 'W17', 'W18', 'W20', 'PANO', 'ALARM', 'JACK'];
    expect(Object.fromEntries(codes.map((code) => [code, option(code)?.state]))).toEqual({
      TOW: 'SELECTED',
      SUSPR: 'FORCED',
      SUSPS: 'EXCLUDED',
      W17: 'STANDARD',
      W18: 'SELECTABLE',
      W20: 'EXCLUDED',
      PANO: 'EXCLUDED',
      ALARM: 'STANDARD',
      JACK: 'SELECTABLE',
    });
  });

  it('come in the families of the day, in the maker’s order', async () => {
    const { families } = await asked(TOW, 'families { family { id } options { option { id } } }');
    const [wheels, , , , extras] = families as {
      readonly family: { readonly id: string };
      readonly options: readonly unknown[];
    }[];
    expect(wheels).toEqual({
      family: { id: memberId('F1', { ...A01, code: 'WHL' }) },
      options: ['W17', 'W18', 'W19', 'W20'].map((code) => ({ option: optionOfA01(code) })),
    });
    expect(extras?.options).not.toContainEqual({ option: optionOfA01('CAM') });
  });

  it('tell what a click does: the nearest car with the option, and what gives way', async () => {
    const option = await optionsOf(TOW);
    expect(option('W18')?.change).toEqual({
      added: [optionOfA01('W18')],
      removed: [optionOfA01('W17')],
      configuration: {
        id: configurationOfA01(['TOW', 'W18'], ['ALARM', 'STW1', 'SUSPR']),
        verdict: { buildable: true },
      },
    });
    expect(option('PANO')?.change?.configuration.id).toBe(configurationOfA01(['PANO'], WORKS));
    expect(option('W17')?.change).toBeNull();
    expect(option('SUSPR')?.change).toBeNull();
  });

  it('let a click on a chosen one take it back, with all that it had brought', async () => {
    const option = await optionsOf(TOW);
    expect(option('TOW')?.change?.configuration.id).toBe(configurationOfA01([], WORKS));
  });

  it('tell why one cannot be had', async () => {
    const option = await optionsOf(TOW);
    expect(option('PANO')?.conflict).toEqual({
      rules: [{ code: 'R2' }],
      choices: [optionOfA01('PANO'), optionOfA01('TOW')],
    });
    expect(option('W18')?.conflict).toBeNull();
    expect(option('TOW')?.conflict).toBeNull();
  });

  it('stay selected where the choices do not go together, and say so', async () => {
    const option = await optionsOf(configurationOfA01(['PANO', 'TOW', 'W18'], []));
    expect(option('TOW')).toMatchObject({
      state: 'SELECTED',
      conflict: { choices: [optionOfA01('PANO'), optionOfA01('TOW')] },
      change: { configuration: { verdict: { buildable: true } } },
    });
    expect(option('W18')).toMatchObject({ state: 'SELECTED', conflict: null });
    expect(option('W17')?.state).toBe('EXCLUDED');
  });

  it('are null where a code was never offered', async () => {
    expect(
      await asked(
        configurationOfA01(['NEVER'], WORKS),
        'families { family { id } } variantCount { exact } completion { id }',
      ),
    ).toEqual({ families: null, variantCount: null, completion: null });
  });
});

describe('the number of variants', () => {
  it('is exact, and shrinks with each choice', async () => {
    const counts: bigint[] = [];
    for (const chosen of [[], ['TOW'], ['TOW', 'SPORT']]) {
      const { variantCount } = await asked(
        configurationOfA01(chosen, []),
        'variantCount { exact log10 }',
      );
      const { exact, log10 } = variantCount as { readonly exact: string; readonly log10: number };
      expect(log10).toBeCloseTo(Math.log10(Number(exact)), 6);
      counts.push(BigInt(exact));
    }
    const [all = 0n, some = 0n, few = 0n] = counts;
    expect(all > some && some > few && few > 0n).toBe(true);
  });

  it('is none where the choices do not go together', async () => {
    expect(
      await asked(
        configurationOfA01(['PANO', 'TOW'], []),
        'variantCount { exact log10 } verdict { distinct }',
      ),
    ).toEqual({ variantCount: { exact: '0', log10: null }, verdict: { distinct: false } });
  });

  it('is one where nothing is left to choose: the verdict is distinct', async () => {
    const everything = ['W17', 'SUSPR', 'STW1', 'TOW', 'ALARM', 'JACK', 'WIPER', 'RAILS'];
    const { variantCount, verdict } = await asked(
      configurationOfA01(everything, []),
      'variantCount { exact } verdict { distinct buildable }',
    );
    expect({ variantCount, verdict }).toEqual({
      variantCount: { exact: '1' },
      verdict: { distinct: true, buildable: true },
    });
  });
});

describe('the completion', () => {
  const completed = async (id: string) => {
    const { completion } = await asked(
      id,
      'completion(strategy: STANDARD) { added { id } removed { id } configuration { id verdict { buildable complete } } }',
    );
    return completion;
  };

  it('decides what is open by standard equipment around the choices', async () => {
    expect(await completed(configurationOfA01(['TOW'], ['ALARM']))).toEqual({
      added: ['STW1', 'SUSPR', 'W17'].map(optionOfA01),
      removed: [],
      configuration: {
        id: configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']),
        verdict: { buildable: true, complete: true },
      },
    });
  });

  it('leaves away optional standard equipment that the car has not: it was taken out', async () => {
    expect(await completed(configurationOfA01(['TOW'], []))).toMatchObject({
      added: ['STW1', 'SUSPR', 'W17'].map(optionOfA01),
    });
  });

  it('lets what was filled in give way to the choices', async () => {
    expect(await completed(configurationOfA01(['W20'], WORKS.slice(0, 3)))).toMatchObject({
      added: [optionOfA01('SUSPL')],
      removed: [optionOfA01('SUSPS')],
    });
  });

  it('changes nothing about a complete car that can be built', async () => {
    expect(await completed(configurationOfA01([], WORKS))).toMatchObject({
      added: [],
      removed: [],
      configuration: { id: configurationOfA01([], WORKS) },
    });
  });

  it('is null where no car has the choices', async () => {
    expect(await completed(configurationOfA01(['PANO', 'TOW'], []))).toBeNull();
  });
});

it('a change tells at least one and at most 20 alternatives', async () => {
  for (const first of [0, 21]) {
    const { errors } = await service.entities(
      'Configuration',
      [{ id: configurationOfA01([], WORKS) }],
      `change(input: { add: ["TOW"], by: FEWEST_CHANGES, first: ${first} }) { __typename }`,
    );
    expect(errors).toMatchObject([{ code: 'MALFORMED_ARGUMENT' }]);
  }
});
