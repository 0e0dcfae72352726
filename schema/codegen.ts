import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../clients/rest/compile/compileEndpoints.ts';
import { migrationPage } from '../clients/rest/openapi/migrationPage.ts';
import { ERROR_CODES } from '../subgraphs/shared/errors.ts';
import { SERVICE_NAMES } from '../subgraphs/shared/serviceNames.ts';
import { errorsPage } from './errorsPage.ts';
import { generateEventShapes } from './events/generate.ts';
import { writeOrCompare } from './generatedFiles.ts';
import { operationTypes, resolverTypes } from './graphTypes.ts';
import { describeFormat, README } from './interchange/describe.ts';
import { generateRecordShapes } from './interchange/generate.ts';
import { reportFaults } from './schemaFault.ts';
import { scriptArguments } from './scriptArguments.ts';

const ROOT = new URL('../', import.meta.url);

const { values } = scriptArguments('npm run codegen [-- --check]', {
  options: { check: { type: 'boolean', default: false } },
});

await reportFaults(async () => {
  const apiSdl = await readFile(new URL('schema/api.graphql', ROOT), 'utf8');
  const files = [
    {
      file: new URL('schema/interchange/records.generated.ts', ROOT),
      content: await generateRecordShapes(),
    },
    {
      file: new URL('schema/events/events.generated.ts', ROOT),
      content: await generateEventShapes(),
    },
    { file: README, content: await describeFormat() },
    {
      file: new URL('schema/errors.md', ROOT),
      content: await errorsPage(ERROR_CODES, apiSdl),
    },
    {
      file: new URL('clients/rest/MIGRATION.md', ROOT),
      content: await format(
        migrationPage(compileEndpoints(await endpointSchema(), await readEndpointDocuments())),
        { parser: 'markdown' },
      ),
    },
    ...(await resolverTypes(SERVICE_NAMES, ROOT)),
    ...(await operationTypes(ROOT)),
  ];
  await writeOrCompare(files, { check: values.check, command: 'npm run codegen' });
});
