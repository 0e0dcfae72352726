import type { Endpoint } from '../compile/endpoint.ts';
import { readExamples } from '../examples/exampleAnswers.ts';
import { openApiDocument } from '../openapi/openApiDocument.ts';
import { contractCheck } from './contractCheck.ts';
import { contractRequests, type ContractRequest } from './contractRequests.ts';

const SEED = 20_261_127;
const AT_ONCE = 4;

export interface ContractRun {
  readonly requests: number;
  /** Each with its request, so that it can be had again. */
  readonly mismatches: readonly string[];
}

/** Asks a gateway what the contract allows and forbids; tells what was answered otherwise. */
export async function contractMismatches(
  url: string,
  endpoints: readonly Endpoint[],
  isAsked: (request: ContractRequest, at: number) => boolean = () => true,
): Promise<ContractRun> {
  const examples = await readExamples();
  const check = contractCheck(openApiDocument(endpoints, examples));
  const random = randomNumbers(SEED);
  const asked = endpoints.flatMap((endpoint) => {
    const example = examples[endpoint.id];
    if (example === undefined) throw new Error(`Expected an example of ${endpoint.id}, got none.`);
    return contractRequests(endpoint, example.request, random)
      .filter(isAsked)
      .map((request) => ({ endpoint, request }));
  });
  const mismatches: string[] = [];
  const open = asked.values();
  const worker = async (): Promise<void> => {
    for (const { endpoint, request } of open) {
      const { name, method, address, headers, body } = request;
      const response = await fetch(`${url}${address}`, { method, headers, body });
      const answer = {
        status: response.status,
        contentType: response.headers.get('content-type'),
        text: await response.text(),
      };
      const mismatch = check(endpoint, request, answer);
      if (mismatch !== null) mismatches.push(`${name} (${address.slice(0, 200)}): ${mismatch}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { requests: asked.length, mismatches };
}

/** A linear congruential generator: a failure can be had again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
