import { parseArgs } from 'node:util';
import { DISTINCT_OPERATIONS, distinctOperation } from './distinctOperations.ts';
import { median } from './median.ts';
import { PinnedProcesses, pinThisProcess } from './pinnedProcesses.ts';
import { startControlledGateway, WHOSE, type ControlledGateway, type Whose } from './startControlledGateway.ts'; // prettier-ignore
import { startVendors } from './vendors.ts';

/**
 * `node gateway/bench/operations.ts [--few 2000] [--many 10000] [--only ours] [--flags=…]`: what a
 * gateway takes of memory once it was asked so many different operations, each once, beside Apollo's
 * own. Either gets the flags of `npm run gateway`, and those that are given. Needs Linux with two
 * processors and `bench/federation` in UCP_SHARED.
 */
const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '2000' },
    many: { type: 'string', default: '10000' },
    only: { type: 'string' },
    flags: { type: 'string', default: '' },
  },
});
const FEW = Number(values.few);
const MANY = Number(values.many);
const CALLERS = 10;
const SUBGRAPHS_PORT = 14_400;
const PORT = 14_040;
const CONTROL_PORT = 14_041;
/** Between two collections resident memory goes up and down: it is the median of some moments. */
const MOMENTS = 10;
const OPERATIONS_A_MOMENT = 100;
const MEBIBYTE = 1024 ** 2;

if (MANY > DISTINCT_OPERATIONS) throw new Error(`There are ${DISTINCT_OPERATIONS} operations only`);
pinThisProcess('0');
await using processes = new PinnedProcesses();
await using vendors = await startVendors(processes, SUBGRAPHS_PORT);
for (const whose of WHOSE) {
  if (values.only === undefined || values.only === whose) await measure(whose);
}

async function measure(whose: Whose): Promise<void> {
  // Two processes: to collect all garbage at the first mark would spare memory at the second.
  const few = await afterOperations(whose, [FEW]);
  const many = await afterOperations(whose, [FEW, MANY]);
  const [residentAtFew = NaN, residentAtMany = NaN] = many.residentBytes;
  process.stdout.write(
    `${whose}: resident memory after ${MANY} different operations by that after ${FEW} ` +
      `${grown(residentAtFew, residentAtMany)}, ` +
      `heap that is alive ${grown(few.heapBytes, many.heapBytes)}; ` +
      `${(many.ms / MANY).toFixed(1)} ms an operation\n`,
  );
}

async function afterOperations(whose: Whose, marks: readonly number[]) {
  await using gateway = await startControlledGateway(processes, {
    whose,
    supergraph: vendors.supergraph,
    port: PORT,
    controlPort: CONTROL_PORT,
    flags: values.flags.split(' ').filter(Boolean),
  });
  const begin = performance.now();
  const residentBytes: number[] = [];
  let asked = 0;
  for (const mark of marks) {
    await askUpTo(gateway, asked, mark - MOMENTS * OPERATIONS_A_MOMENT);
    const moments: number[] = [];
    for (asked = mark - MOMENTS * OPERATIONS_A_MOMENT; asked < mark;) {
      await askUpTo(gateway, asked, (asked += OPERATIONS_A_MOMENT));
      moments.push((await gateway.tell('/resident')).residentBytes);
    }
    residentBytes.push(median(moments));
  }
  const ms = performance.now() - begin;
  const { heapBytes } = await gateway.tell('/memory');
  return { residentBytes, heapBytes, ms };
}

/** Asks each operation from one number to before the other, once. */
async function askUpTo(gateway: ControlledGateway, from: number, to: number): Promise<void> {
  let next = from;
  const caller = async (): Promise<void> => {
    while (next < to) await gateway.request(distinctOperation(next++));
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

function grown(before: number, after: number): string {
  const mib = (bytes: number): string => (bytes / MEBIBYTE).toFixed(0);
  return `${(after / before).toFixed(2)} (${mib(before)} to ${mib(after)} MiB)`;
}
