import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import type { MaybePromise } from '../../gateway/request/maybePromise.ts';
import { memoryLog } from '../../gateway/testing/testGateway.ts';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import { gatewayOperations } from './gatewayOperations.ts';
import { OpeningError, type OpenRequest } from './operationRunner.ts';

const hung = new Error('No answer within 2500 ms');
const claim = new PlatformError('UNAUTHENTICATED', 'Who you are is not known.');

test('what keeps a request from being opened is an outage, whether it shows at once or later', async () => {
  const outage = new OpeningError(hung);
  await expect(opening(() => Promise.reject(hung))).rejects.toThrow(outage);
  const failing = (): never => {
    throw hung;
  };
  await expect(opening(failing)).rejects.toThrow(outage);
});

test('a false claim is told as it is', async () => {
  await expect(opening(() => Promise.reject(claim))).rejects.toBe(claim);
  const refusing = (): never => {
    throw claim;
  };
  await expect(opening(refusing)).rejects.toBe(claim);
});

async function opening(readContext: () => MaybePromise<never>): Promise<OpenRequest> {
  const runner = gatewayOperations({
    graphql: { execute: () => Promise.reject(new Error('nothing was opened to execute it for')) },
    moment: () => 0,
    readContext,
    knownDataVersion: () => null,
    deadlineMs: 1_000,
    log: memoryLog().log,
  });
  return runner.open({} as FastifyRequest, 'a client');
}
