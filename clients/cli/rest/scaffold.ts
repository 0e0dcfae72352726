import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { counted } from '../../../subgraphs/shared/counted.ts';
import { endpointSchema } from '../../rest/compile/compileEndpoints.ts';
import { draftsOf } from '../../rest/scaffold/drafts.ts';
import type { ExitCode } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { readTextFile } from '../inputFile.ts';

/** Writes a draft of an endpoint document for each operation of a foreign OpenAPI file. */
export async function restScaffold(file: string, directory: string): Promise<ExitCode> {
  const drafts = draftsOf(await endpointSchema(), await readDocument(file));
  if (drafts.length === 0) throw new ExpectedFailure(`Expected operations in ${file}, got none.`);
  const targets = drafts.map(({ name, text }) => ({ path: path.join(directory, name), text }));
  // All or none: half of the drafts would be in the way of the next try.
  const there = targets.find((target) => existsSync(target.path));
  if (there !== undefined) {
    throw new ExpectedFailure(`${there.path} exists already. Move it away, or name another --out.`);
  }
  for (const target of targets) {
    await mkdir(path.dirname(target.path), { recursive: true });
    await writeFile(target.path, target.text, { flag: 'wx' });
  }
  const open = drafts.reduce((sum, { decisions }) => sum + decisions, 0);
  console.log(
    `Wrote ${counted(drafts.length, 'draft')} into ${directory}, with ${counted(open, 'place')} marked DECIDE. Settle them, ` +
      'move the files into clients/rest/endpoints, and run `npm run check`.',
  );
  return 0;
}

async function readDocument(file: string): Promise<object> {
  const document = parseText(file, await readTextFile(file));
  if (typeof document === 'object' && document !== null && 'paths' in document) return document;
  throw new ExpectedFailure(`Expected an OpenAPI document with \`paths\` in ${file}.`);
}

function parseText(file: string, text: string): unknown {
  try {
    return parse(text, { prettyErrors: false });
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const line = text.slice(0, cause.pos[0]).split('\n').length;
    throw new ExpectedFailure(`${file}:${line}: expected YAML or JSON: ${cause.message}.`, {
      cause,
    });
  }
}
