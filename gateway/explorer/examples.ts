import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse, type DocumentNode } from 'graphql';

/** An operation that a reader can run as it stands. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** As JSON text, indented; empty where it takes none. */
  readonly variables: string;
}

/** The operations that clients of this platform start from. */
export const CLIENT_OPERATIONS = new URL('../../clients/operations/', import.meta.url);

/**
 * The example operations: each `<name>.graphql`, with the variables of `<name>.variables.json`
 * beside it. One that needs variables and has none would not run, and is left out.
 */
export async function loadExamples(folder: URL): Promise<readonly Example[]> {
  const files = await readdir(folder);
  const examples = await Promise.all(
    files
      .filter((file) => file.endsWith('.graphql'))
      .map(async (file) => {
        const name = file.slice(0, -'.graphql'.length);
        const text = await readFile(new URL(file, folder), 'utf8');
        const variablesFile = `${name}.variables.json`;
        const variables = files.includes(variablesFile)
          ? await readFile(new URL(variablesFile, folder), 'utf8')
          : '';
        return { name, text, document: parse(text), variables };
      }),
  );
  return examples
    .filter(({ document, variables }) => variables !== '' || !needsVariables(document))
    .map(({ name, text, document, variables }) => ({
      name,
      query: withCommentsFor(text, document),
      variables: variables === '' ? '' : JSON.stringify(JSON.parse(variables), null, 2),
    }))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

/** As a buyer meets them; any other comes after these. */
const READING_ORDER = [
  'Markets',
  'ModelSearch',
  'OfferedOptions',
  'Configure',
  'ConfigurationPage',
  'ChangeConfiguration',
  'SaveConfiguration',
  'SavedConfigurations',
  'SharedConfiguration',
];

function rank({ name }: Example): number {
  const index = READING_ORDER.indexOf(name);
  return index < 0 ? READING_ORDER.length : index;
}

function needsVariables(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(
        ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
      ),
  );
}

/** Descriptions of operations are younger than the GraphQL of the explorer's editor. */
function withCommentsFor(text: string, document: DocumentNode): string {
  let result = text;
  for (const definition of document.definitions.toReversed()) {
    if (!('description' in definition) || definition.description?.loc === undefined) continue;
    const { loc, value } = definition.description;
    const comment = value.replaceAll(/^/gm, '# ');
    result = result.slice(0, loc.start) + comment + result.slice(loc.end);
  }
  return result;
}
