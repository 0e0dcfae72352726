import {
  compileEndpoints,
  endpointSchema,
  operationFaults,
  readEndpointDocuments,
} from './compile/compileEndpoints.ts';
import { EndpointFaults, faultLine } from './compile/fault.ts';
import { readExamples } from './examples/exampleAnswers.ts';
import { contractChanges } from './openapi/contractDiff.ts';
import { lintOpenApi } from './openapi/lint.ts';
import { openApiDocument } from './openapi/openApiDocument.ts';
import { readReleasedDocument } from './openapi/releasedDocument.ts';

/** Whether every endpoint document compiles, the OpenAPI document is clean, and no promise is broken. */
const faults = await faultsOfContract();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

async function faultsOfContract(): Promise<readonly string[]> {
  const [schema, documents, examples, released] = await Promise.all([
    endpointSchema(),
    readEndpointDocuments(),
    readExamples(),
    readReleasedDocument(),
  ]);
  try {
    const endpoints = compileEndpoints(schema, documents);
    const unshown = endpoints.filter(({ id }) => examples[id] === undefined);
    const document = openApiDocument(endpoints, examples);
    const broken = contractChanges(released, document).filter(({ breaking }) => breaking);
    return [
      ...operationFaults(schema, endpoints).map(
        (fault) => `clients/rest/endpoints/${faultLine(fault)}`,
      ),
      ...unshown.map(
        ({ file, id }) =>
          `clients/rest/endpoints/${file}:1:1  Expected an example of ${id}, got none. Start a platform ` +
          'with the demo data and record it: node clients/rest/examples/record.ts --url URL',
      ),
      ...endpoints
        .filter(({ summary, description }) => summary === description)
        .map(
          ({ file, id }) =>
            `clients/rest/endpoints/${file}:1:1  Expected more words on ${id} than its first line, got none. ` +
            'Say what it is for and what a reader cannot see from the names.',
        ),
      ...broken.map(
        ({ operation, message }) =>
          `${operation} ${message}. Clients were promised otherwise: keep it, or accept the break by ` +
          '`npx ucp rest release` and tell of it in CHANGELOG.md.',
      ),
      ...(await lintOpenApi(document)),
    ];
  } catch (error) {
    if (!(error instanceof EndpointFaults)) throw error;
    return error.faults.map((fault) => `clients/rest/endpoints/${faultLine(fault)}`);
  }
}
