import { isDeepStrictEqual } from 'node:util';
import type { Tally } from './caseServer.ts';
import type { Expectation } from './suites.ts';

export interface CaseAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
}

/** What is wrong with an answer; empty where it is right. */
export function faultsOf(expected: Expectation, answer: CaseAnswer, tally: Tally): string[] {
  return [
    ...dataFaults(expected, answer),
    ...errorFaults(expected, answer),
    ...codeFaults(expected, answer),
    ...callFaults(expected, tally),
  ];
}

export function dataFaults(expected: Expectation, answer: CaseAnswer): string[] {
  // Data that are absent and data that are null say the same: nothing could be answered.
  const [wanted, got] = [plain(expected.data ?? null), plain(answer.data ?? null)];
  // The order of fields is part of the answer: clients read it as their own selection.
  if (isDeepStrictEqual(wanted, got) && JSON.stringify(wanted) === JSON.stringify(got)) return [];
  const errors = (answer.errors ?? []).map(({ message }) => message).join('; ');
  return [
    `expected the data ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}` +
      (errors === '' ? '' : ` with the errors: ${errors}`),
  ];
}

export function errorFaults({ errors }: Expectation, answer: CaseAnswer): string[] {
  const got = answer.errors ?? [];
  if (errors === 'optional') return [];
  if (errors === true) return got.length > 0 ? [] : ['expected an error, got none'];
  const wanted = (errors ?? []).map((path) => JSON.stringify(path)).toSorted();
  const paths = got.map(({ path = [] }) => JSON.stringify(path)).toSorted();
  if (isDeepStrictEqual(wanted, paths)) return [];
  const messages = got.map(({ message }) => message).join('; ');
  return [
    `expected errors at ${wanted.join(', ') || 'no path'}, got ${paths.join(', ') || 'none'}` +
      (messages === '' ? '' : `: ${messages}`),
  ];
}

function codeFaults({ code }: Expectation, { errors = [] }: CaseAnswer): string[] {
  const got = errors[0]?.extensions?.['code'];
  return code === undefined || got === code
    ? []
    : [`expected the code ${code}, got ${String(got)}`];
}

function callFaults({ calls, representations = {} }: Expectation, tally: Tally): string[] {
  const many = [...tally.calls].flatMap(([name, got]) => {
    const most = calls === undefined ? Infinity : (calls[name] ?? 0);
    return got > most ? [`expected at most ${most} calls of '${name}', got ${got}`] : [];
  });
  const heavy = Object.entries(representations).flatMap(([name, most]) => {
    const got = tally.representations.get(name) ?? 0;
    return got > most ? [`expected at most ${most} entities asked of '${name}', got ${got}`] : [];
  });
  return [...tally.wrongQuestions, ...many, ...heavy];
}

/** graphql-js makes objects without a prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
