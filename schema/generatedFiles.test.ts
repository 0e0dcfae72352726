import { cp, mkdir, mkdtempDisposable, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, compositionFiles, readSubgraphs } from './composition.ts';
import { writeOrCompare } from './generatedFiles.ts';
import { resolverTypes } from './graphTypes.ts';

const CHECK = { check: true, command: 'npm run compose' };
const WRITE = { check: false, command: 'npm run compose' };

describe('the committed composition', () => {
  it('has not drifted right after it was written', async () => {
    await using folder = await temporaryFolder();
    const files = compositionFiles(composeSupergraph(await readSubgraphs()), folder.url);
    await writeOrCompare(files, WRITE);
    await expect(writeOrCompare(files, CHECK)).resolves.toBeUndefined();
  });

  it.each(['supergraph.graphql', 'api.graphql'])(
    'has drifted when someone edits %s, and the check leaves the edit alone',
    async (name) => {
      await using folder = await temporaryFolder();
      const files = compositionFiles(composeSupergraph(await readSubgraphs()), folder.url);
      await writeOrCompare(files, WRITE);
      const file = new URL(name, folder.url);
      const edited = `${await readFile(file, 'utf8')}\ntype Edited { byHand: Boolean }\n`;
      await writeFile(file, edited);

      const check = writeOrCompare(files, CHECK);

      await expect(check).rejects.toThrow(name);
      await expect(check).rejects.toThrow('npm run compose');
      expect(await readFile(file, 'utf8')).toBe(edited);
    },
  );

  it('names every file that has drifted or is missing, not the first alone', async () => {
    await using folder = await temporaryFolder();
    const files = compositionFiles(composeSupergraph(await readSubgraphs()), folder.url);
    await expect(writeOrCompare(files, CHECK)).rejects.toThrow(
      /supergraph\.graphql\n.*api\.graphql\n/,
    );
  });
});

describe('the committed resolver types', () => {
  it('have drifted when the schema of their service has changed', async () => {
    await using folder = await temporaryFolder();
    const service = await mediaService(folder.url);
    await cp(
      new URL('../subgraphs/media/schema.graphql', import.meta.url),
      new URL('schema.graphql', service),
    );
    await writeOrCompare(await resolverTypes(['media'], folder.url), WRITE);
    await expect(
      writeOrCompare(await resolverTypes(['media'], folder.url), CHECK),
    ).resolves.toBeUndefined();

    const schema = new URL('schema.graphql', service);
    await writeFile(
      schema,
      `${await readFile(schema, 'utf8')}\nextend type Image { depthPx: Int }`,
    );

    await expect(writeOrCompare(await resolverTypes(['media'], folder.url), CHECK)).rejects.toThrow(
      'subgraphs/media/resolvers.generated.ts',
    );
  });

  it('hold parents in the shape that the mappers of the service give', async () => {
    await using folder = await temporaryFolder();
    const service = await mediaService(folder.url);
    await writeFile(
      new URL('schema.graphql', service),
      'type Query { image: Image } type Image { url: String! }',
    );
    await writeFile(
      new URL('mappers.ts', service),
      'export interface ImageMapper { readonly path: string }\n',
    );

    const [types] = await resolverTypes(['media'], folder.url);

    expect(types?.content).toContain("import type { ImageMapper } from './mappers.ts'");
    expect(types?.content).toContain('Image: ResolverTypeWrapper<ImageMapper>');
  });
});

/** A service's folder in a tree of its own; the packages are looked for in the tree. */
async function mediaService(root: URL): Promise<URL> {
  await symlink(new URL('../node_modules', import.meta.url), new URL('node_modules', root));
  const service = new URL('subgraphs/media/', root);
  await mkdir(service, { recursive: true });
  return service;
}

async function temporaryFolder(): Promise<AsyncDisposable & { readonly url: URL }> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'ucp-schema-'));
  return {
    url: pathToFileURL(`${folder.path}/`),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
