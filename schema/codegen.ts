import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generate, type CodegenConfig } from '@graphql-codegen/cli';
import { SERVICE_NAMES, type ServiceName } from '../subgraphs/shared/serviceNames.ts';
import { generateRecordShapes } from './interchange/generate.ts';
import { writeOrCompare } from './writeOrCompare.ts';

const ROOT = new URL('../', import.meta.url);

const SCALARS = {
  ID: 'string',
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

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

await writeOrCompare(
  new URL('schema/interchange/records.generated.ts', ROOT),
  await generateRecordShapes(),
  values.check,
);
for (const { filename, content } of await generate(await config(), false)) {
  await writeOrCompare(new URL(filename, ROOT), content, values.check);
}

async function config(): Promise<CodegenConfig> {
  const outputs: CodegenConfig['generates'] = {};
  for (const name of SERVICE_NAMES) {
    outputs[`subgraphs/${name}/resolvers.generated.ts`] = {
      schema: `subgraphs/${name}/schema.graphql`,
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...COMMON,
        federation: true,
        contextType: `./context.ts#ServiceContext`,
        mappers: await mappers(name),
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    };
  }
  outputs['clients/operations/operations.generated.ts'] = {
    schema: 'schema/api.graphql',
    documents: 'clients/operations/*.graphql',
    plugins: ['typescript-operations', 'typed-document-node'],
    config: COMMON,
  };
  return {
    cwd: ROOT.pathname,
    silent: true,
    emitLegacyCommonJSImports: false,
    importExtension: '.ts',
    generates: outputs,
  };
}

/** A service's `mappers.ts` exports `XMapper` for each GraphQL type X that its resolvers hold in another shape. */
async function mappers(name: ServiceName): Promise<Record<string, string>> {
  const file = new URL(`subgraphs/${name}/mappers.ts`, ROOT);
  if (!existsSync(file)) return {};
  const names = (await readFile(file, 'utf8')).matchAll(
    /^export (?:type|interface) (\w+)Mapper\b/gm,
  );
  return Object.fromEntries(
    [...names].map(([, type = '']) => [type, `./mappers.ts#${type}Mapper`]),
  );
}
