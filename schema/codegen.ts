import { parseArgs } from 'node:util';
import { SERVICE_NAMES } from '../subgraphs/shared/serviceNames.ts';
import { writeOrCompare } from './generatedFiles.ts';
import { operationTypes, resolverTypes } from './graphTypes.ts';
import { generateRecordShapes } from './interchange/generate.ts';
import { reportFaults } from './schemaFault.ts';

const ROOT = new URL('../', import.meta.url);

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

await reportFaults(async () => {
  const files = [
    {
      file: new URL('schema/interchange/records.generated.ts', ROOT),
      content: await generateRecordShapes(),
    },
    ...(await resolverTypes(SERVICE_NAMES, ROOT)),
    ...(await operationTypes(ROOT)),
  ];
  await writeOrCompare(files, { check: values.check, command: 'npm run codegen' });
});
