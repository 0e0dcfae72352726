import { setTimeout } from 'node:timers/promises';
import {
  addToBulkCheck,
  cancelBulkCheck,
  readBulkCheck,
  startBulkCheck,
  type BulkCheckPage,
  type RunningBulkCheck,
} from '../check/bulkCheckClient.ts';
import { readIdBatches } from '../check/idFile.ts';
import { optionText, UsageError, type Command } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { DEFAULT_URL, GATEWAY_OPTIONS, gatewayOf } from '../gateway.ts';
import { expectFile } from '../inputFile.ts';
import { Progress } from '../progress.ts';
import { writeLine } from '../rules/writeLine.ts';

/** Each of these may have conflicts to explain, a millisecond each, within a request’s 5 seconds. */
const PAGE = 1_000;
const POLL_MS = 200;
const CANCEL_MS = 5_000;
const BAR = 30;

/** Checks the configurations of a file on a running platform. */
export const check: Command = {
  name: 'check',
  summary: 'Check many configurations on the running platform.',
  usage: 'FILE [options] | --resume ID [FILE] [options]',
  details: [
    'A line of FILE is a configuration id, or JSON with one: {"id":"C1.…"}. Ids may be of any',
    'models, markets and dates, up to 1,000,000. Prints NDJSON, a line for each id in their order:',
    '',
    '  {"id":"C1.…","finding":"NOT_BUILDABLE","buildable":false,"complete":true,"violated":["R2"]}',
    '',
    '`finding` is BUILDABLE, NOT_BUILDABLE, MALFORMED_ID, UNKNOWN_MODEL or UNKNOWN_CODES; without a',
    'verdict `buildable` and `complete` are null. `violated` names rules of those that cannot be',
    'built. Progress is told on stderr.',
    '',
    'Ctrl-C cancels the check. One that goes on without this command, as after a crash or with',
    '--detach, is taken up by --resume: the platform keeps it for a day. FILE is needed then only',
    'where it did not get all ids yet.',
    '',
    'Example: ucp check cars.ndjson > verdicts.ndjson',
  ].join('\n'),
  options: {
    ...GATEWAY_OPTIONS,
    resume: { type: 'string', value: 'ID', help: 'take up a check that was started before' },
    detach: { type: 'boolean', help: 'start it, print its id and end' },
  },
  run: async (invocation) => {
    const { positionals, signal, options } = invocation;
    const [file = null, ...rest] = positionals;
    const id = optionText(invocation, 'resume');
    if (rest.length > 0 || (file === null && id === null)) {
      throw new UsageError('Expected one file of ids, or --resume ID.');
    }
    const gateway = gatewayOf(invocation);
    if (file !== null) await expectFile(file);
    const progress = new Progress();
    let running: RunningBulkCheck | null = id === null ? null : { id, ownerToken: null, gateway };
    try {
      if (running === null) {
        running = await startBulkCheck(gateway, [], signal);
        progress.step(`bulk check ${running.id} begins; to take it up later:`);
        const owner = running.ownerToken === null ? '' : ` --owner-token ${running.ownerToken}`;
        const url = gateway.url === DEFAULT_URL ? '' : ` --url ${gateway.url}`;
        progress.step(`  ucp check ${file} --resume ${running.id}${owner}${url}`);
      }
      await giveIds(running, file, progress, signal);
      if (options['detach'] === true) {
        console.log(running.id);
        return 0;
      }
      await writeResults(running, progress, signal);
      return 0;
    } catch (error) {
      if (running !== null && signal.aborted) await cancel(running, progress);
      throw error;
    }
  },
};

/** Gives it the ids of the file that it does not have, if it waits for any. */
async function giveIds(
  running: RunningBulkCheck,
  file: string | null,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const before = await readBulkCheck(running, { first: 1, after: null }, signal);
  if (before.state !== 'COLLECTING') return;
  if (file === null) {
    throw new UsageError(
      `${running.id} has ${before.total} ids and waits for more: name its file.`,
    );
  }
  let total = before.total;
  for await (const ids of readIdBatches(file, total, signal)) {
    total = await addToBulkCheck(running, { position: total, ids, more: true }, signal);
    progress.update(`${figure(total)} ids given`);
  }
  await addToBulkCheck(running, { position: total, ids: [], more: false }, signal);
  progress.step(`${figure(total)} ids given`);
}

async function writeResults(
  running: RunningBulkCheck,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const counts = new Map<string, number>();
  for (let after: string | null = null; ;) {
    const page = await readBulkCheck(running, { first: PAGE, after }, signal);
    const { nodes, pageInfo } = page.results;
    for (const node of nodes) {
      counts.set(node.finding, (counts.get(node.finding) ?? 0) + 1);
      await writeLine(process.stdout, rowOf(node));
    }
    progress.update(bar(page));
    after = pageInfo.endCursor ?? after;
    if (pageInfo.hasNextPage) continue;
    if (page.state === 'FAILED') throw new ExpectedFailure(page.failure ?? 'The check failed.');
    if (page.state === 'CANCELLED') throw new ExpectedFailure(`${page.id} was cancelled.`);
    if (page.state === 'SUCCEEDED' && nodes.length < PAGE) {
      const told = [...counts].map(([finding, count]) => `${figure(count)} ${finding}`);
      progress.step(`${figure(page.total)} ids checked: ${told.join(', ') || 'none'}`);
      return;
    }
    if (nodes.length === 0) await setTimeout(POLL_MS, undefined, { signal });
  }
}

function rowOf({ id, finding, verdict }: BulkCheckPage['results']['nodes'][number]): object {
  return {
    id,
    finding,
    buildable: verdict?.buildable ?? null,
    complete: verdict?.complete ?? null,
    violated: (verdict?.conflicts ?? []).flatMap(({ rules }) => rules.map(({ code }) => code)),
  };
}

/** The signal of the command is spent: this is what it asked for. */
async function cancel(running: RunningBulkCheck, progress: Progress): Promise<void> {
  try {
    const isCancelled = await cancelBulkCheck(running, AbortSignal.timeout(CANCEL_MS));
    progress.step(isCancelled ? `${running.id} is cancelled` : `${running.id} had ended`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    progress.step(`${running.id} goes on, as it could not be cancelled: ${reason}`);
  }
}

function bar({ done, total }: BulkCheckPage): string {
  const filled = total === 0 ? BAR : Math.floor((BAR * done) / total);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${figure(done)} of ${figure(total)} ids checked`;
}

function figure(count: number): string {
  return count.toLocaleString('en');
}
