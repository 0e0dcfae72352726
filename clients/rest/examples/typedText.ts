import type { JsonSchema } from '../compile/jsonSchema.ts';

/**
 * What an address has as text, as its schema has it.
 * @param commas a list stands in one text
 */
export function typedText(
  sent: string | readonly string[],
  schema: JsonSchema,
  commas: boolean,
): unknown {
  if (schema.type === 'array')
    return typeof sent === 'string' && commas ? sent.split(',') : [sent].flat();
  return schema.type === 'integer' ? Number(sent) : sent;
}
