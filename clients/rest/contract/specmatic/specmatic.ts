import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Json } from '../../openapi/openApiDocument.ts';
import { SCHEMES, type Tokens } from './callers.ts';

/** No dependency: 85 MB that only this check needs. Pinned, for a version writes tests of its own. */
const PACKAGE = 'specmatic@2.55.1';
/** Of values, for each set of parameters: each value of the longest enum, or a sample. */
const MOST_COMBINATIONS = { all: 12, positiveOnly: 3 } as const;
const TIMEOUT_MS = 20_000;
const SHOWN_MISMATCHES = 100;
const SHOWN_LENGTH = 3_000;

export interface SpecmaticRun {
  /** A folder of its own. */
  readonly directory: string;
  /** Below which the paths stand. */
  readonly url: string;
  readonly tokens: Tokens;
  /** By name. */
  readonly documents: ReadonlyMap<string, Json>;
  /** Whether what the documents forbid is sent, too. */
  readonly sendsWrong: boolean;
  readonly onProgress: (tests: number) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

export interface SpecmaticResult {
  readonly right: number;
  readonly wrong: number;
  readonly failed: number;
  /** `GET /v2/brands/{brand}`: each was asked rightly at least once. */
  readonly operations: ReadonlySet<string>;
  /** The first of them, each with its request and the answer; why it ended, where it asked nothing. */
  readonly mismatches: readonly string[];
  readonly logFile: string;
}

export async function runSpecmatic(run: SpecmaticRun): Promise<SpecmaticResult> {
  const { directory, documents, onProgress } = run;
  for (const [name, document] of documents) {
    await writeFile(`${directory}/${name}.json`, JSON.stringify(document));
  }
  await writeFile(`${directory}/specmatic.json`, JSON.stringify(configuration(run), null, 1));
  const logFile = `${directory}/specmatic.log`;
  await using specmatic = start(directory, logFile, run.signal);
  const operations = new Set<string>();
  const count = { right: 0, wrong: 0, failed: 0 };
  for await (const line of specmatic.lines) {
    const test = /^([+-])ve +Scenario: (\S+) (\S+) -> /.exec(line);
    if (test === null) {
      if (line.endsWith(' has FAILED')) count.failed += 1;
      continue;
    }
    const [, sign, method, path = ''] = test;
    count[sign === '+' ? 'right' : 'wrong'] += 1;
    if (sign === '+') operations.add(`${method} ${path.replaceAll(/\((\w+):\w+\)/g, '{$1}')}`);
    if (line.endsWith(' has FAILED')) count.failed += 1;
    onProgress(count.right + count.wrong);
  }
  const code = await specmatic.ended;
  const log = await readFile(logFile, 'utf8');
  const found = log.split('--------------------\n').filter((text) => / has FAILED$/m.test(text));
  const mismatches = found.slice(0, SHOWN_MISMATCHES).map(excerpt);
  if (code === 0 || found.length > 0) return { ...count, operations, mismatches, logFile };
  const ending = `${PACKAGE} ended with ${code}:\n${log.slice(-SHOWN_LENGTH)}`;
  return { ...count, failed: Math.max(1, count.failed), operations, mismatches: [ending], logFile };
}

/** Of the request, the answer, and what is wrong with it. */
function excerpt(text: string): string {
  const at = text.indexOf(' has FAILED');
  return text.slice(Math.max(0, at - SHOWN_LENGTH), at + SHOWN_LENGTH);
}

function configuration({ url, tokens, documents, sendsWrong }: SpecmaticRun): Json {
  const names = [...documents.keys()];
  const schemaResiliencyTests = sendsWrong ? 'all' : 'positiveOnly';
  const securitySchemes = {
    [SCHEMES.owner ?? '']: { type: 'apiKey', token: tokens.owner },
    [SCHEMES.user ?? '']: { type: 'bearer', token: tokens.user },
  };
  const source = { filesystem: { directory: '.' } };
  const specs = names.map((id) => ({ spec: { id, path: `${id}.json` } }));
  return {
    version: 3,
    systemUnderTest: {
      service: {
        definitions: [{ definition: { source, specs } }],
        runOptions: {
          openapi: {
            type: 'test',
            baseUrl: url,
            specs: names.map((id) => ({ spec: { id, securitySchemes } })),
          },
        },
      },
    },
    specmatic: {
      settings: {
        general: { disableTelemetry: true },
        test: {
          schemaResiliencyTests,
          maxTestRequestCombinations: MOST_COMBINATIONS[schemaResiliencyTests],
          timeoutInMilliseconds: TIMEOUT_MS,
        },
      },
    },
  };
}

interface Started extends AsyncDisposable {
  readonly lines: AsyncIterable<string>;
  readonly ended: Promise<number | null>;
}

function start(directory: string, logFile: string, signal: AbortSignal): Started {
  signal.throwIfAborted();
  // Of a group of its own: npx starts Node, which starts Java.
  const child = spawn('npx', ['--yes', PACKAGE, 'test', '--config=specmatic.json'], {
    cwd: directory,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'close').then(async ([code]) => {
    log.end();
    await once(log, 'close');
    return code as number | null;
  });
  const end = (): void => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (isRunning && child.pid !== undefined) process.kill(-child.pid);
  };
  signal.addEventListener('abort', end);
  return {
    lines: createInterface({ input: child.stdout }),
    ended,
    [Symbol.asyncDispose]: async () => {
      end();
      await ended;
    },
  };
}
