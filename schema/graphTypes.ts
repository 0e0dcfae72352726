import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generate, type CodegenConfig } from '@graphql-codegen/cli';
import type { ServiceName } from '../subgraphs/shared/serviceNames.ts';
import type { GeneratedFile } from './generatedFiles.ts';

const SCALARS = {
  ID: 'string',
  BigInt: 'string',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  CurrencyCode: 'string',
  TimeZone: 'string',
  Locale: 'string',
  DataVersionId: 'string',
  _FieldSet: 'string',
};

const COMMON = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: SCALARS,
};

/** The resolver types of each service in the tree at `root`. */
export async function resolverTypes(
  services: readonly ServiceName[],
  root: URL,
): Promise<readonly GeneratedFile[]> {
  const outputs: CodegenConfig['generates'] = {};
  for (const name of services) {
    outputs[`subgraphs/${name}/resolvers.generated.ts`] = {
      schema: `subgraphs/${name}/schema.graphql`,
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...COMMON,
        federation: true,
        contextType: `./context.ts#ServiceContext`,
        mappers: await mappers(new URL(`subgraphs/${name}/mappers.ts`, root)),
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    };
  }
  return generateFiles(outputs, root);
}

/** The types of the example operations in the tree at `root`. */
export async function operationTypes(root: URL): Promise<readonly GeneratedFile[]> {
  const output = {
    schema: 'schema/api.graphql',
    documents: 'clients/operations/*.graphql',
    plugins: ['typescript-operations', 'typed-document-node'],
    config: COMMON,
  };
  return generateFiles({ 'clients/operations/operations.generated.ts': output }, root);
}

async function generateFiles(
  generates: CodegenConfig['generates'],
  root: URL,
): Promise<readonly GeneratedFile[]> {
  const config = {
    cwd: fileURLToPath(root),
    silent: true,
    emitLegacyCommonJSImports: false,
    importExtension: '.ts',
    generates,
  } satisfies CodegenConfig & { readonly cwd: string };
  const outputs: readonly { readonly filename: string; readonly content: string }[] =
    await generate(config, false);
  return outputs.map(({ filename, content }) => ({ file: new URL(filename, root), content }));
}

/** A service's `mappers.ts` exports `XMapper` for each GraphQL type X that its resolvers hold in another shape. */
async function mappers(file: URL): Promise<Record<string, string>> {
  if (!existsSync(file)) return {};
  const names = (await readFile(file, 'utf8')).matchAll(
    /^export (?:type|interface) (\w+)Mapper\b/gm,
  );
  return Object.fromEntries(
    [...names].map(([, type = '']) => [type, `./mappers.ts#${type}Mapper`]),
  );
}
