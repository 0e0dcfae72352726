import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { parseConfigurationId } from '../shared/ids/configurationId.ts';
import { showroom } from './testing/showroom.ts';
import { testService, type TestService } from './testing/runningService.ts';

const A01 = modelId({ market: 'DE', model: 'A01' });
const CONFIGURE = `query ($modelId: ID!, $codes: [String!]!, $orderDate: Date) {
  configure(input: { modelId: $modelId, codes: $codes, orderDate: $orderDate }) {
    __typename
    ... on Configuration {
      id
      verdict { buildable complete conflicts { rules { id code kind text } choices { id } } }
    }
    ... on UserError { message }
    ... on UnknownCodesError { codes }
    ... on OutsideEffectivityError { codes orderDate }
    ... on UnknownModelError { modelId }
  }
}`;

let service: TestService;
beforeAll(async () => {
  service = await testService(showroom());
});
afterAll(() => service[Symbol.asyncDispose]());

async function configured(codes: readonly string[], more: object = {}) {
  const { data, errors } = await service.ask(CONFIGURE, { modelId: A01, codes, ...more });
  expect(errors).toEqual([]);
  return data['configure'] as Record<string, unknown>;
}

describe('configure', () => {
  it('fills a car around its choices and judges it', async () => {
    const answer = await configured(['TOW']);
    expect(parseConfigurationId(String(answer['id']))).toMatchObject({
      key: { chosen: ['TOW'], filled: ['ALARM', 'STW1', 'SUSPR', 'W17'] },
    });
    expect(answer['verdict']).toEqual({ buildable: true, complete: true, conflicts: [] });
  });

  it('names the violated rule and the choices that it speaks of', async () => {
    const answer = await configured(['TOW', 'PANO']);
    expect(answer['verdict']).toEqual({
      buildable: false,
      complete: true,
      conflicts: [
        {
          rules: [
            {
              id: expect.stringMatching(/^R1\.DE\.A01\.EXCLUDES\.R2\./),
              code: 'R2',
              kind: 'EXCLUDES',
              text: 'The panorama roof leaves no place for rails.',
            },
          ],
          choices: [
            { id: memberId('O1', { market: 'DE', model: 'A01', code: 'PANO' }) },
            { id: memberId('O1', { market: 'DE', model: 'A01', code: 'TOW' }) },
          ],
        },
      ],
    });
  });
});
