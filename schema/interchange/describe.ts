import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { FILE_OF, RECORD_TYPES } from './recordTypes.ts';
import { MANIFEST_FILE } from './sourceFiles.ts';

export const README = new URL('README.md', import.meta.url);

const START = '<!-- generated from the JSON Schemas by `npm run codegen` -->';
const END = '<!-- end of the generated part -->';

/** The README with the tables of all records as the JSON Schemas define them now. */
export async function describeFormat(): Promise<string> {
  const text = await readFile(README, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md has lost its mark '${START}'`);
  const tables = await formatTables();
  const whole = `${text.slice(0, start + START.length)}\n\n${tables}\n\n${text.slice(end)}`;
  return format(whole, { ...(await resolveConfig(README)), parser: 'markdown' });
}

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

async function formatTables(): Promise<string> {
  const sections = [await fileSection('manifest', MANIFEST_FILE)];
  for (const type of RECORD_TYPES) sections.push(await fileSection(type, FILE_OF[type]));
  return [...sections, definitions(await readSchema('common'))].join('\n\n');
}

async function readSchema(name: string): Promise<Schema> {
  const file = new URL(`schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Schema;
}

async function fileSection(name: string, file: string): Promise<string> {
  const schema = await readSchema(name);
  const meaning = (schema.description ?? '').replace(`${file}: `, '');
  const about = meaning === file ? '' : `${sentence(meaning)}\n\n`;
  const head = `### \`${file}\`\n\n${about}[JSON Schema](schemas/${name}.schema.json)`;
  const alternatives = schema.oneOf ?? [];
  if (alternatives.some(({ properties }) => properties !== undefined)) {
    const tables = alternatives.map(
      (alternative) =>
        `**\`"kind": "${alternative.properties?.['kind']?.const}"\`**: ${alternative.description}\n\n${table(alternative)}`,
    );
    return [head, ...tables].join('\n\n');
  }
  const forms = alternatives.map(
    ({ title, required }) => `${title}: ${required?.map(code).join(', ')}`,
  );
  const choice = forms.length === 0 ? '' : `\n\nExactly one of these forms: ${forms.join('; ')}.`;
  return `${head}\n\n${table(schema)}${choice}`;
}

function table(schema: Schema): string {
  return ['| Field | Must | Form | Meaning |', '|---|---|---|---|', ...rows(schema, '')].join('\n');
}

function rows(schema: Schema, prefix: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const must = schema.required?.includes(name) === true ? 'yes' : '';
    const row = `| ${code(path)} | ${must} | ${cell(formOf(property))} | ${cell(property.description ?? '')} |`;
    return [row, ...rows(property, `${path}.`)];
  });
}

function formOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `[${name}](#shared-forms)`;
  }
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(formOf).join(' or ');
  switch (schema.type) {
    case 'array': {
      const count = between(schema.minItems, schema.maxItems, '');
      return `list of ${count === '' ? '' : `${count} `}${formOf(schema.items ?? {})}`;
    }
    case 'object':
      return 'object';
    case 'integer':
      return `whole number${between(schema.minimum, schema.maximum, ' ')}`;
    case 'number':
      return `number${between(schema.minimum, schema.maximum, ' ')}`;
    case 'null':
      return code('null');
    default:
      return textForm(schema);
  }
}

function textForm({ pattern, format: form, minLength, maxLength }: Schema): string {
  if (form === 'date') return 'day, `YYYY-MM-DD`';
  const length = between(minLength, maxLength, ', ');
  const characters = length === '' ? '' : `${length} characters`;
  return pattern === undefined ? `text${characters}` : `text ${code(pattern)}${characters}`;
}

function between(least: number | undefined, most: number | undefined, before: string): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return `${before}at least ${least}`;
  return least === undefined ? `${before}at most ${most}` : `${before}${least} to ${most}`;
}

function definitions(common: Schema): string {
  const all = Object.entries(common.$defs ?? {});
  const lines = all.map(
    ([name, schema]) =>
      `| **${name}** | ${cell(formOf(schema))} | ${cell(schema.description ?? '')} |`,
  );
  const objects = all
    .filter(([, { properties }]) => properties !== undefined)
    .map(([name, schema]) => `#### ${name}\n\n${table(schema)}`);
  const forms = ['| Name | Form | Meaning |', '|---|---|---|', ...lines].join('\n');
  return ['### Shared forms', forms, ...objects].join('\n\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
