import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SchemaFault } from './schemaFault.ts';

export interface GeneratedFile {
  readonly file: URL;
  readonly content: string;
}

/** Writes generated files, or, when only checking, names every one whose committed text has drifted. */
export async function writeOrCompare(
  files: readonly GeneratedFile[],
  { check, command }: { readonly check: boolean; readonly command: string },
): Promise<void> {
  const drifted: GeneratedFile[] = [];
  for (const generated of files) {
    // A file that is not there yet has drifted too.
    const committed = await readFile(generated.file, 'utf8').catch(() => null);
    if (committed !== generated.content) drifted.push(generated);
  }
  if (check && drifted.length > 0) {
    const names = drifted.map(({ file }) => `  ${relative('.', fileURLToPath(file))}`);
    throw new SchemaFault(
      `Expected what the sources generate, got another text in\n${names.join('\n')}\nRun \`${command}\`, and commit the result.`,
    );
  }
  for (const { file, content } of drifted) await writeFile(file, content);
}
