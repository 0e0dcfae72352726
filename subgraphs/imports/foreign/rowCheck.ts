import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describeErrors } from '../../../schema/interchange/checkMessages.ts';

/** What keeps a parsed row from being read as `Row`: its first fault in words, or null. */
export type RowCheck<Row> = (
  row: unknown,
) =>
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Rows have more fields than are used: only those that the schema names are looked at. */
export function rowCheck<Row>(schema: object): RowCheck<Row> {
  const validate = new Ajv2020({ verbose: true, strictRequired: false }).compile<Row>(schema);
  return (row) => {
    if (validate(row)) return { kind: 'row', row };
    const [fault] = describeErrors(validate.errors as readonly ErrorObject[]);
    if (fault === undefined) throw new Error('A row is refused without a reason');
    const field = fault.field === null ? '' : `${fault.field}: `;
    return { kind: 'unusable', reason: `${field}${fault.message}` };
  };
}
