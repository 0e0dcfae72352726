import { Ajv2020, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Validators {
  /** Of texts, which become numbers and booleans where the schema says so. */
  readonly ofTexts: (schema: AnySchema) => Validate;
  /** Of JSON as it is. */
  readonly ofJson: (schema: AnySchema) => Validate;
}

/** The faults of a value; empty where it is as the schema says. */
export type Validate = (value: unknown) => readonly ErrorObject[];

/** Compiled when first asked for: 300 endpoints would be compiled for the few that are called. */
export function createValidators(): Validators {
  const texts = new Ajv2020({ ...OPTIONS, coerceTypes: true });
  const json = new Ajv2020(OPTIONS);
  addFormats.default(texts);
  addFormats.default(json);
  return { ofTexts: (schema) => lazily(texts, schema), ofJson: (schema) => lazily(json, schema) };
}

const OPTIONS = { allErrors: true, verbose: true, strict: false, ownProperties: true } as const;

function lazily(ajv: Ajv2020, schema: AnySchema): Validate {
  let validate: ValidateFunction | null = null;
  return (value) => {
    validate ??= ajv.compile(schema);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}
