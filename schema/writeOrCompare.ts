import { readFile, writeFile } from 'node:fs/promises';

/** Writes a generated file, or, when only checking, fails where what is committed has drifted. */
export async function writeOrCompare(file: URL, content: string, check: boolean): Promise<void> {
  const committed = await readFile(file, 'utf8').catch(() => null);
  if (committed === content) return;
  if (check) {
    throw new Error(
      `${file.pathname} is not what its sources generate. Run \`npm run compose\` and \`npm run codegen\`, and commit the result.`,
    );
  }
  await writeFile(file, content);
}
