import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../../rest/compile/compileEndpoints.ts';
import type { UsageRow } from '../../rest/usage/usageMeter.ts';
import { createUsageMeter } from '../../rest/usage/usageMeter.ts';
import type { ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { request } from '../gateway.ts';
import { expectFile } from '../inputFile.ts';
import { noSuch } from '../noSuch.ts';

export interface UsageQuestion {
  /** The gateway's log, `-` for stdin; null: ask the gateway itself, which counts since its start. */
  readonly file: string | null;
  readonly url: string;
  /** Null for all. */
  readonly version: string | null;
  readonly json: boolean;
  readonly signal: AbortSignal;
}

/** Prints a table of clients and the endpoints they call, the busiest first. */
export async function restUsage(question: UsageQuestion): Promise<ExitCode> {
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  const known = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const versions: readonly string[] = [...new Set(endpoints.map(({ version }) => version))];
  if (question.version !== null && !versions.includes(question.version)) {
    throw new UsageError(noSuch('version', question.version, versions));
  }
  const all =
    question.file === null ? await fromGateway(question) : await fromLog(question.file, known);
  const rows = all
    .filter(
      ({ endpoint }) =>
        question.version === null || known.get(endpoint)?.version === question.version,
    )
    .sort((a, b) => b.requests - a.requests);
  if (question.json) {
    console.log(JSON.stringify(rows, null, 2));
    return 0;
  }
  if (rows.length === 0) {
    console.log(`Nobody called ${question.version ?? 'the REST interface'}.`);
    return 0;
  }
  const lines = rows.map((row) => {
    const endpoint = known.get(row.endpoint);
    return [
      row.client,
      endpoint === undefined ? row.endpoint : `${endpoint.method} ${endpoint.path}`,
      String(row.requests),
      String(row.failures),
      row.lastSeen,
      endpoint?.deprecation?.sunset ?? '',
    ];
  });
  console.log(table([['client', 'endpoint', 'requests', 'failed', 'last', 'sunset'], ...lines]));
  return 0;
}

async function fromGateway({ url, signal }: UsageQuestion): Promise<readonly UsageRow[]> {
  const response = await request(url, '/rest/usage', { signal });
  if (response.ok) return (await response.json()) as readonly UsageRow[];
  throw new ExpectedFailure(
    `Expected usage from ${url}, got ${response.status}. A gateway tells it to its own machine only; ` +
      'elsewhere give its log as a file.',
  );
}

/** Each request is a line of the log, so the log knows more than what a process counted since its start. */
async function fromLog(
  file: string,
  known: ReadonlyMap<string, unknown>,
): Promise<readonly UsageRow[]> {
  let atMs = 0;
  let requests = 0;
  const meter = createUsageMeter(() => atMs);
  if (file !== '-') await expectFile(file);
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const line of createInterface({ input })) {
      const entry = requestLine(line);
      if (entry === null) continue;
      requests++;
      if (entry.endpoint === null || !known.has(entry.endpoint)) continue;
      atMs = Date.parse(entry.time);
      meter.count(entry.client, entry.endpoint, entry.status);
    }
  } catch (cause) {
    throw new ExpectedFailure(`Cannot read the log ${file}.`, { cause });
  }
  if (requests === 0) {
    throw new ExpectedFailure(
      `Expected the log of a gateway, a line of JSON a request; ${file === '-' ? 'stdin' : file} has none.`,
    );
  }
  return meter.rows();
}

interface RequestLine {
  readonly time: string;
  readonly client: string;
  /** Null for a request of another interface, which may send an operation of an endpoint's name. */
  readonly endpoint: string | null;
  readonly status: number;
}

function requestLine(text: string): RequestLine | null {
  try {
    const line = JSON.parse(text) as Partial<RequestLine> & { readonly msg?: unknown };
    if (line.msg !== 'request') return null;
    const { time, client = 'unknown', endpoint = null, status } = line;
    if (typeof time !== 'string' || typeof client !== 'string' || typeof status !== 'number')
      return null;
    return { time, client, endpoint, status };
  } catch {
    // A log holds more than our lines.
    return null;
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
