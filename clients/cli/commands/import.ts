import { FOREIGN_SOURCES, type ForeignKind } from '../../../subgraphs/imports/importFrom.ts';
import type { ImportReport } from '../../../subgraphs/imports/importReport.ts';
import { DATA_DIR_OPTION, UsageError, type Command } from '../command.ts';
import { importDemo } from '../platform/ensureDemo.ts';
import { runImport } from '../platform/runImport.ts';
import { withDatabase, type DatabaseWork } from '../platform/withDatabase.ts';
import { renderReport } from '../../../subgraphs/imports/renderReport.ts';

/** Imports product data, while the platform runs or not. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Import product data: a dataset, the demo, or a foreign source.',
  usage: 'FOLDER | ZIP | demo | open-ev-data FILE | epa FILE',
  details: [
    'A folder or zip file is a dataset in the interchange format (schema/interchange/README.md).',
    'All of it is validated before anything is touched; then it is staged and activated for all',
    'services at once. A running platform answers from it with the next request.',
    '',
    'Examples:',
    '  ucp import my-data.zip',
    '  ucp import demo --large',
    '  ucp import open-ev-data compiled.jsonl',
    '  ucp import epa vehicles.csv.gz',
  ].join('\n'),
  options: {
    ...DATA_DIR_OPTION,
    large: { type: 'boolean', help: 'the demo multiplied, for load tests' },
  },
  run: async (invocation) => {
    const [what, file, ...rest] = invocation.positionals;
    if (what === undefined || rest.length > 0) {
      throw new UsageError('Expected a folder, a zip file, demo, open-ev-data FILE or epa FILE.');
    }
    const large = invocation.options['large'] === true;
    if (large && what !== 'demo') throw new UsageError('--large goes with demo only.');
    return withDatabase(invocation, async (reached) => {
      const report = await run(what, file, large, reached, invocation.signal);
      const text = renderReport(report);
      if (report.kind === 'imported') console.log(text);
      else console.error(text);
      return report.kind === 'imported' ? 0 : 1;
    });
  },
};

async function run(
  what: string,
  file: string | undefined,
  large: boolean,
  reached: DatabaseWork,
  signal: AbortSignal,
): Promise<ImportReport> {
  if (what === 'demo') {
    if (file !== undefined) throw new UsageError('`ucp import demo` takes no file.');
    return importDemo(large ? 'large' : 'standard', reached, signal);
  }
  if (isForeign(what) && file === undefined) {
    throw new UsageError(`Expected the file to import: \`ucp import ${what} FILE\`.`);
  }
  if (!isForeign(what) && file !== undefined) {
    throw new UsageError(`Expected one dataset, got '${what}' and '${file}'.`);
  }
  return runImport(
    { kind: isForeign(what) ? what : 'interchange', path: file ?? what },
    reached,
    signal,
  );
}

function isForeign(what: string): what is ForeignKind {
  return Object.hasOwn(FOREIGN_SOURCES, what);
}
