import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { scriptArguments } from '../../../schema/scriptArguments.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../compile/compileEndpoints.ts';
import { EXAMPLES } from './exampleAnswers.ts';
import { recordExamples } from './recordExamples.ts';

/** Records the examples of the reference anew. */
const { values } = scriptArguments('node clients/rest/examples/record.ts [--url URL]', {
  options: { url: { type: 'string', default: 'http://127.0.0.1:4000' } },
});
const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
const examples = await recordExamples(endpoints, values.url);
await writeFile(
  EXAMPLES,
  await format(JSON.stringify(examples), { parser: 'json', printWidth: 100 }),
);
