import { escapeHtml } from '../../../gateway/pages/page.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';

/** A JSON Schema for readers: names, what they are, and what they mean. */
export function schemaTree(schema: JsonSchema): string {
  return `<ul class="schema">${branches(schema)}</ul>`;
}

/** A description as HTML; names in backticks are code. */
export function wordsHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** What a value is, in words: `list of texts`, `number or null`. */
export function typeWords(schema: JsonSchema): string {
  const types = [schema.type ?? []].flat();
  const words = types
    .filter((type) => type !== 'null')
    .map((type) => {
      if (type === 'array') return `list of ${typeWords(schema.items ?? {})}`;
      if (schema.enum !== undefined) return schema.enum.filter((one) => one !== null).join(' | ');
      return schema.format ?? type;
    });
  if (types.includes('null')) words.push('null');
  return words.join(' or ');
}

function branches(schema: JsonSchema): string {
  const object = objectOf(schema);
  if (object === null) return `<li><i>${escapeHtml(typeWords(schema))}</i></li>`;
  const isList = [schema.type ?? []].flat().includes('array');
  const fields = Object.entries(object.properties ?? {}).map(([name, field]) => {
    const below = objectOf(field);
    const about =
      field.description === undefined ? '' : ` <small>${wordsHtml(field.description)}</small>`;
    const inner = below === null ? '' : `<ul>${branches(below)}</ul>`;
    return `<li><code>${escapeHtml(name)}</code> <i>${escapeHtml(typeWords(field))}</i>${about}${inner}</li>`;
  });
  return isList ? `<li><i>list of</i><ul>${fields.join('')}</ul></li>` : fields.join('');
}

/** The object that a value is, or that its elements are. */
function objectOf(schema: JsonSchema): JsonSchema | null {
  if (schema.properties !== undefined) return schema;
  return schema.items === undefined ? null : objectOf(schema.items);
}
