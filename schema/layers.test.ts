import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

/** An import in a file of a tree with this repository's lint settings. */
const FORBIDDEN = [
  ['subgraphs/catalog/store.ts', '../pricing/store.ts'],
  ['subgraphs/catalog/store/models.ts', '../../pricing/domain/taxes.ts'],
  ['subgraphs/pricing/resolvers.ts', '../catalog/records.generated.ts'],
  ['subgraphs/constructability/records/stage.ts', '../../imports/store/prune.ts'],
  ['subgraphs/configurations/mutations.ts', '../media/service.ts'],
  ['subgraphs/media/drawing/paint.ts', '../../catalog/domain/offer.ts'],
  ['subgraphs/imports/resolvers.ts', '../configurations/store/listSaved.ts'],
  ['subgraphs/catalog/domain/market.ts', 'pg'],
  ['subgraphs/catalog/domain/brand.ts', 'graphql'],
  ['subgraphs/constructability/domain/expression/parse.ts', '../../store/rules.ts'],
  ['subgraphs/constructability/domain/judge.ts', '../resolvers.generated.ts'],
  ['subgraphs/pricing/domain/rounding.ts', '../store.ts'],
  ['subgraphs/pricing/domain/price.ts', '../../shared/postgres/database.ts'],
  ['subgraphs/configurations/domain/name.ts', '../context.ts'],
  ['subgraphs/media/drawing/wheel.ts', 'fastify'],
  ['subgraphs/imports/domain/retention.ts', '@apollo/subgraph'],
  ['subgraphs/shared/batch.ts', '../catalog/store.ts'],
  ['subgraphs/shared/log.ts', '../../gateway/log.ts'],
  ['subgraphs/catalog/service.ts', '../../clients/cli/start.ts'],
  ['gateway/schema.ts', '../subgraphs/catalog/service.ts'],
  ['gateway/server.ts', '../clients/cli/start.ts'],
] as const;

const ALLOWED = [
  ['subgraphs/catalog/resolvers.ts', './domain/market.ts'],
  ['subgraphs/catalog/store/brands.ts', '../../shared/postgres/database.ts'],
  ['subgraphs/catalog/domain/cursor.ts', '../../shared/errors.ts'],
  ['subgraphs/pricing/domain/taxes.ts', '../../../schema/interchange/records.generated.ts'],
  ['gateway/context.ts', '../subgraphs/shared/context.ts'],
  ['clients/cli/services.ts', '../../subgraphs/catalog/service.ts'],
] as const;

describe('the layers', () => {
  let refused: ReadonlySet<string>;

  // One run of the linter over all of them, in a tree of its own, so that nothing is left behind.
  beforeAll(async () => {
    refused = await refusedFiles([...FORBIDDEN, ...ALLOWED]);
  });

  it.each(FORBIDDEN)('%s may not import %s', (file) => {
    expect(refused).toContain(file);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(refused).not.toContain(file);
  });
});

async function refusedFiles(
  imports: readonly (readonly [file: string, specifier: string])[],
): Promise<ReadonlySet<string>> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'ucp-layers-'));
  await cp(new URL('.oxlintrc.json', ROOT), join(folder.path, '.oxlintrc.json'));
  for (const [file, specifier] of imports) {
    const path = join(folder.path, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `import { thing } from '${specifier}';\nexport const other = thing;\n`);
  }
  const report = await lint(folder.path);
  return new Set(
    report.diagnostics
      .filter(({ code }) => code === 'eslint(no-restricted-imports)')
      .map(({ filename }) => filename),
  );
}

interface LintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

function lint(folder: string): Promise<LintReport> {
  const oxlint = fileURLToPath(new URL('node_modules/oxlint/bin/oxlint', ROOT));
  return new Promise((resolve, reject) => {
    // It ends with 1 where it found something, which is what is asked of it here.
    execFile(process.execPath, [oxlint, '--format', 'json'], { cwd: folder }, (error, stdout) => {
      if (stdout === '') reject(new Error('oxlint reported nothing', { cause: error }));
      else resolve(JSON.parse(stdout) as LintReport);
    });
  });
}
