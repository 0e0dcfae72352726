import { counted } from '../../../subgraphs/shared/counted.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../../rest/compile/compileEndpoints.ts';
import { contractChanges } from '../../rest/openapi/contractDiff.ts';
import { openApiDocument, type Json } from '../../rest/openapi/openApiDocument.ts';
import {
  readReleasedDocument,
  writeReleasedDocument,
} from '../../rest/openapi/releasedDocument.ts';
import type { ExitCode } from '../command.ts';

/** Prints what changed since the release, what breaks clients first; ends with 1 where something does. */
export async function restDiff(json: boolean): Promise<ExitCode> {
  const changes = contractChanges(await readReleasedDocument(), await currentDocument());
  const breaking = changes.filter((change) => change.breaking);
  if (json) {
    console.log(JSON.stringify(changes, null, 2));
  } else {
    const ordered = [...breaking, ...changes.filter((change) => !change.breaking)];
    for (const change of ordered) {
      console.log(
        `${change.breaking ? 'BREAKS' : 'adds  '}  ${change.operation} ${change.message}`,
      );
    }
    console.log(
      `${counted(changes.length, 'change')} since the release, ${breaking.length} of them break clients.`,
    );
  }
  return breaking.length === 0 ? 0 : 1;
}

export async function restRelease(): Promise<ExitCode> {
  const document = await currentDocument();
  await writeReleasedDocument(document);
  console.log(
    `The contract of ${Object.keys(document['paths'] as object).length} paths is the released one.`,
  );
  return 0;
}

async function currentDocument(): Promise<Json> {
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  return openApiDocument(endpoints, {});
}
