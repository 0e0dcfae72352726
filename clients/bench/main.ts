import { abortOnSignal } from '../cli/abortOnSignal.ts';
import {
  optionText,
  refusePositionals,
  UsageError,
  type Command,
  type Invocation,
} from '../cli/command.ts';
import { Progress } from '../cli/progress.ts';
import { runCommand } from '../cli/runCommand.ts';
import { SHAPES, type Bench } from './bench.ts';
import { measureEngine } from './engine.ts';
import { measureBulk } from './bulk.ts';
import { measureEvents } from './events.ts';
import { measureExecutors } from './executors.ts';
import { measureFamilies } from './families.ts';
import { measureImports } from './imports.ts';
import { describeMachine } from './machine.ts';
import { measurePages } from './pages.ts';
import { REPORT_FILE, renderReport, writeReport, type Section } from './report.ts';
import { measureStarts } from './starts.ts';

const PARTS = {
  starts: { title: 'Starts', measure: measureStarts },
  pages: { title: 'Pages', measure: measurePages },
  executors: { title: 'Our pages beside Apollo’s executor', measure: measureExecutors },
  families: { title: 'All options of a car', measure: measureFamilies },
  bulk: { title: 'Bulk checks', measure: measureBulk },
  imports: { title: 'Imports', measure: measureImports },
  events: { title: 'Events', measure: measureEvents },
  engine: { title: 'The constructability engine', measure: measureEngine },
} as const;

const bench: Command = {
  name: 'bench',
  summary:
    'Measure starts, pages, executors, bulk checks, imports, events and the rule engine here.',
  usage: '[options]',
  details: [
    'Prints Markdown on stdout and progress on stderr. Everything runs on data of its own in the',
    'folder for temporary files, and is removed in the end, also after Ctrl-C. All of it takes some',
    'ten minutes. Real files are imported where UCP_SHARED (default ../shared) has them.',
    '',
    'Examples: npm run bench -- --parts pages --shapes one --seconds 3',
    '          npm run bench -- --parts engine',
  ].join('\n'),
  options: {
    parts: {
      type: 'string',
      value: 'LIST',
      help: `which parts: ${Object.keys(PARTS).join(',')} (default: all)`,
    },
    shapes: {
      type: 'string',
      value: 'LIST',
      help: `which shapes: ${Object.keys(SHAPES).join(',')} (default: all)`,
    },
    runs: { type: 'string', value: 'N', help: 'starts and imports of each kind (default: 5)' },
    seconds: { type: 'string', value: 'N', help: 'how long each page is asked for (default: 5)' },
    write: { type: 'boolean', help: `write ${REPORT_FILE} too; goes with all parts and shapes` },
  },
  run: async (invocation) => {
    refusePositionals(invocation);
    const parts = listOf(invocation, 'parts', PARTS);
    const shapes = listOf(invocation, 'shapes', SHAPES);
    const write = invocation.options['write'] === true;
    if (write && (parts.length < Object.keys(PARTS).length || shapes.length < 2)) {
      throw new UsageError(
        '--write goes with all parts and shapes: the file tells of one machine.',
      );
    }
    const options: Bench = {
      shapes,
      runs: countOf(invocation, 'runs'),
      secondsEach: countOf(invocation, 'seconds'),
      progress: new Progress(),
      signal: invocation.signal,
    };
    const machine = await describeMachine();
    const sections: Section[] = [];
    for (const { title, measure } of parts) {
      sections.push({ title, text: await measure(options) });
    }
    const report = renderReport(machine, sections);
    console.log(report);
    if (write) await writeReport(report);
    return 0;
  },
};

process.exitCode = await runCommand(
  bench,
  process.argv.slice(2),
  abortOnSignal(),
  'npm run bench --',
);

/** The values that a comma-separated option names, in their own order; all by default. */
function listOf<Value>(
  invocation: Invocation,
  name: string,
  known: Readonly<Record<string, Value>>,
): readonly Value[] {
  const wanted = optionText(invocation, name)?.split(',') ?? Object.keys(known);
  const unknown = wanted.find((each) => !Object.hasOwn(known, each));
  if (unknown !== undefined) {
    throw new UsageError(`--${name}: expected ${Object.keys(known).join(',')}; got '${unknown}'.`);
  }
  return Object.entries(known).flatMap(([key, value]) => (wanted.includes(key) ? [value] : []));
}

function countOf(invocation: Invocation, name: string): number {
  const text = optionText(invocation, name) ?? '5';
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new UsageError(`--${name}: expected a number from 1 to 9999, got '${text}'.`);
  }
  return Number(text);
}
