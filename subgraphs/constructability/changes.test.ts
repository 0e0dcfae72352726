import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyChange, parseChangeId } from '../shared/ids/changeId.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { WORKS, configurationOfA01, optionOfA01 } from './testing/a01.ts';
import { showroom } from './testing/showroom.ts';

const CHANGE = `change(input: { add: $add, remove: $remove }) {
  __typename
  ... on Changes { alternatives { id added { id } removed { id } configuration { id verdict { buildable } } } }
  ... on NoChangePossible { conflicts { rules { kind code text } choices { id } } }
  ... on UnknownCodesError { codes }
  ... on OutsideEffectivityError { codes orderDate }
  ... on UserError { message }
}`;

let service: TestService;
beforeAll(async () => {
  service = await testService(showroom());
});
afterAll(() => service[Symbol.asyncDispose]());

async function change(id: string, add: readonly string[], remove: readonly string[] = []) {
  const { data, errors } = await service.ask(
    `query ($r: [_Any!]!, $add: [String!]!, $remove: [String!]!) {
       _entities(representations: $r) { ... on Configuration { ${CHANGE} } }
     }`,
    { r: [{ __typename: 'Configuration', id }], add, remove },
  );
  const [entity] = (data['_entities'] ?? []) as { readonly change: Record<string, unknown> }[];
  return { errors, answer: entity?.change };
}

describe('a change', () => {
  it('tells what comes, what goes, and the car that results', async () => {
    const { answer } = await change(
      configurationOfA01(['W18'], ['ALARM', 'STW1', 'SUSPS']),
      ['SPORT'],
      ['W18'],
    );
    const [alternative] = (answer?.['alternatives'] ?? []) as { readonly id: string }[];
    expect(alternative).toEqual({
      id: expect.stringMatching(/^X1\./),
      added: [optionOfA01('SPORT'), optionOfA01('STWS'), optionOfA01('W19')],
      removed: [optionOfA01('STW1'), optionOfA01('W18')],
      configuration: {
        id: configurationOfA01(['SPORT'], ['ALARM', 'STWS', 'SUSPS', 'W19']),
        verdict: { buildable: true },
      },
    });
    const key = parseChangeId(alternative?.id ?? '');
    expect(key === null ? null : configurationId(applyChange(key))).toBe(
      configurationOfA01(['SPORT'], ['ALARM', 'STWS', 'SUSPS', 'W19']),
    );
  });

  it('tells what comes because a rule asks for it', async () => {
    const { answer } = await change(configurationOfA01([], WORKS), ['W20']);
    expect(answer).toMatchObject({
      alternatives: [
        {
          added: [optionOfA01('SUSPL'), optionOfA01('W20')],
          removed: [optionOfA01('SUSPS'), optionOfA01('W17')],
          configuration: { verdict: { buildable: true } },
        },
      ],
    });
  });

  it('is found again by its id alone', async () => {
    const { answer } = await change(configurationOfA01([], WORKS), ['TOW']);
    const [alternative] = (answer?.['alternatives'] ?? []) as { readonly id: string }[];
    const { data } = await service.entities(
      'Change',
      [{ id: alternative?.id }],
      'id added { id } removed { id } configuration { id verdict { buildable } }',
    );
    expect(data['_entities']).toEqual([alternative]);
  });

  it('makes a choice of a code that was filled in, which neither comes nor goes', async () => {
    const { answer } = await change(configurationOfA01([], WORKS), ['W17']);
    expect(answer).toMatchObject({
      alternatives: [
        {
          added: [],
          removed: [],
          configuration: { id: configurationOfA01(['W17'], ['ALARM', 'STW1', 'SUSPS']) },
        },
      ],
    });
  });

  it('that takes out the only code of a family brings the maker’s next', async () => {
    const { answer } = await change(configurationOfA01([], WORKS), [], ['W17']);
    expect(answer).toMatchObject({
      alternatives: [{ added: [optionOfA01('W18')], removed: [optionOfA01('W17')] }],
    });
  });

  it('that is impossible names what stands against it', async () => {
    const { answer } = await change(configurationOfA01([], WORKS), ['PANO', 'TOW', 'W18']);
    expect(answer).toEqual({
      __typename: 'NoChangePossible',
      message: expect.stringContaining('adding PANO, TOW, W18 violates EXCLUDES R2'),
      conflicts: [
        {
          rules: [
            {
              kind: 'EXCLUDES',
              code: 'R2',
              text: 'The panorama roof leaves no place for rails.',
            },
          ],
          choices: [optionOfA01('PANO'), optionOfA01('TOW')],
        },
      ],
    });
  });

  it('lets as few earlier choices give way as can be, and tells the ways to do so', async () => {
    const car = configurationOfA01(['PANO', 'W18'], ['ALARM', 'STW1', 'SUSPS']);
    const { answer } = await change(car, ['TOW']);
    expect(answer).toMatchObject({
      alternatives: [
        {
          added: [optionOfA01('SUSPR'), optionOfA01('TOW')],
          removed: [optionOfA01('PANO'), optionOfA01('SUSPS')],
          configuration: {
            id: configurationOfA01(['TOW', 'W18'], ['ALARM', 'STW1', 'SUSPR']),
            verdict: { buildable: true },
          },
        },
      ],
    });
  });

  it('takes only codes that the model is offered that day', async () => {
    expect((await change(configurationOfA01([], WORKS), ['TWO'])).answer).toMatchObject({
      __typename: 'UnknownCodesError',
      codes: ['TWO'],
    });
    expect((await change(configurationOfA01([], WORKS), [], ['TWO'])).answer).toMatchObject({
      __typename: 'UnknownCodesError',
    });
    expect((await change(configurationOfA01([], WORKS), ['CAM'])).answer).toMatchObject({
      __typename: 'OutsideEffectivityError',
      codes: ['CAM'],
      orderDate: '2026-03-01',
    });
  });

  it('rids a car of a code that was never offered', async () => {
    const { answer } = await change(configurationOfA01(['NEVER'], WORKS), [], ['NEVER']);
    expect(answer).toMatchObject({
      alternatives: [{ removed: [], configuration: { id: configurationOfA01([], WORKS) } }],
    });
  });

  it('that wants and does not want a code is refused', async () => {
    const { errors } = await change(configurationOfA01([], WORKS), ['TOW'], ['TOW']);
    expect(errors).toMatchObject([{ code: 'MALFORMED_ARGUMENT' }]);
  });
});
