import { parseArgs } from 'node:util';
import { composeSupergraph, compositionFiles, readSubgraphs } from './composition.ts';
import { writeOrCompare } from './generatedFiles.ts';
import { reportFaults } from './schemaFault.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

await reportFaults(async () => {
  const composition = composeSupergraph(await readSubgraphs());
  const files = compositionFiles(composition, new URL('./', import.meta.url));
  await writeOrCompare(files, { check: values.check, command: 'npm run compose' });
});
