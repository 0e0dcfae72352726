import { composeSupergraph, compositionFiles, readSubgraphs } from './composition.ts';
import { writeOrCompare } from './generatedFiles.ts';
import { reportFaults } from './schemaFault.ts';
import { scriptArguments } from './scriptArguments.ts';

const { values } = scriptArguments('npm run compose [-- --check]', {
  options: { check: { type: 'boolean', default: false } },
});

await reportFaults(async () => {
  const composition = composeSupergraph(await readSubgraphs());
  const files = compositionFiles(composition, new URL('./', import.meta.url));
  await writeOrCompare(files, { check: values.check, command: 'npm run compose' });
});
