import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describeErrors, type FieldFault } from './checkMessages.ts';
import { RECORD_TYPES, type RecordType } from './recordTypes.ts';

export type { FieldFault } from './checkMessages.ts';

/** Checks one parsed record, or the manifest, against its published JSON Schema. */
export interface RecordCheck {
  check(type: RecordType | 'manifest', record: unknown): readonly FieldFault[];
}

/** Compiles all schemas once for the process. */
export function loadRecordCheck(): Promise<RecordCheck> {
  loaded ??= compile();
  return loaded;
}

let loaded: Promise<RecordCheck> | undefined;

async function compile(): Promise<RecordCheck> {
  // Not strict about `required`: conditions over fields stand apart from where these are defined.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strictRequired: false,
  });
  addFormats.default(ajv, ['date']);
  // Ajv compares all pairs, since items may be objects; here they are codes, and one line may hold
  // a hundred thousand of them.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: false,
    validate: (_: boolean, items: readonly unknown[]) => new Set(items).size === items.length,
  });
  const names = ['manifest', ...RECORD_TYPES] as const;
  const texts = await Promise.all(
    ['common', ...names].map((name) =>
      readFile(new URL(`schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    ),
  );
  for (const text of texts) ajv.addSchema(JSON.parse(text) as object);
  const checks = new Map<string, ValidateFunction>(
    names.map((name) => {
      const validate = ajv.getSchema(`${name}.schema.json`);
      if (validate === undefined) throw new Error(`The schema of ${name} does not compile`);
      return [name, validate];
    }),
  );
  return {
    check: (type, record) => {
      const validate = checks.get(type);
      if (validate === undefined) throw new Error(`There is no schema for '${type}'`);
      if (validate(record)) return [];
      return describeErrors(validate.errors as readonly ErrorObject[]);
    },
  };
}
