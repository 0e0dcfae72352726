import { Kind, parse, visit, type ASTNode, type FieldDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  composeSupergraph,
  compositionFiles,
  readSubgraphs,
  type SubgraphSdl,
} from './composition.ts';

const subgraphs = await readSubgraphs();
const FOLDER = new URL('file:///schema/');

describe('composition', () => {
  it('names the subgraph whose schema has a syntax error, and the place', () => {
    const broken = changed('pricing', (sdl) => `type Price {{\n${sdl}`);
    expect(() => composeSupergraph(broken)).toThrow('[pricing] schema.graphql:1:13: Syntax Error');
  });

  it('names the subgraph that uses a type which nobody defines', () => {
    const broken = changed('pricing', (sdl) => sdl.replace('price: Price\n', 'price: Prise\n'));
    expect(() => composeSupergraph(broken)).toThrow(/\[pricing\] Unknown type Prise/);
  });

  it('names both subgraphs that claim one field', () => {
    const broken = changed('media', (sdl) => `${sdl}\nextend type Model { basePrice: Image }`);
    expect(() => composeSupergraph(broken)).toThrow(
      /"Model\.basePrice".*(media.*pricing|pricing.*media)/s,
    );
  });

  it('refuses a field that no plan can reach', () => {
    const broken = changed('media', (sdl) => `${sdl}\ntype Brand { logo: Image }`);
    expect(() => composeSupergraph(broken)).toThrow(
      /"media"[\s\S]*"Brand\.logo"|"Brand\.logo"[\s\S]*"media"/,
    );
  });

  it('reports the faults of all subgraphs at once', () => {
    const pricing = changed('pricing', (sdl) => sdl.replace('price: Price\n', 'price: Prise\n'));
    const media = changed('media', (sdl) => sdl.replace('swatch: Image\n', 'swatch: Sample\n'));
    const broken = subgraphs.map(
      ({ name }, index) => (name === 'pricing' ? pricing : media)[index] as SubgraphSdl,
    );
    expect(() => composeSupergraph(broken)).toThrow(
      /(?=.*\[pricing\] Unknown type Prise)(?=.*\[media\] Unknown type Sample)/s,
    );
  });
});

describe('hints of composition', () => {
  const other = (sdl: string): SubgraphSdl => ({ name: 'other', url: 'http://other', sdl });

  it('stop it when two subgraphs describe a type differently', () => {
    const composition = composeSupergraph([
      other('"A rumour." scalar Decimal type Query { rumour: Decimal }'),
      ...subgraphs,
    ]);
    expect(() => compositionFiles(composition, FOLDER)).toThrow(/WARN INCONSISTENT_DESCRIPTION/);
  });

  it('stop it from the level INFO on', () => {
    const composition = composeSupergraph([
      ...subgraphs,
      other(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@shareable"])
        type Query { bill: Money @shareable }
        type Money @shareable { amount: Decimal currencyCode: CurrencyCode! }
        scalar Decimal
        scalar CurrencyCode
      `),
    ]);
    expect(composition.hints).toContainEqual(
      expect.objectContaining({
        level: 'INFO',
        code: 'INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE',
        message: expect.stringContaining('Money.amount') as string,
      }),
    );
    expect(() => compositionFiles(composition, FOLDER)).toThrow(
      /INFO INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE/,
    );
  });

  it('let it pass at the level DEBUG', () => {
    const composition = composeSupergraph([
      ...subgraphs,
      other(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@shareable"])
        type Query { other: Boolean }
        "Where a page stands in its list (Relay cursor connections)."
        type PageInfo @shareable { hasNextPage: Boolean! }
      `),
    ]);
    const files = compositionFiles(composition, FOLDER);
    expect(composition.hints.map(({ level }) => level)).toContain('DEBUG');
    expect(files.map(({ file }) => file.pathname)).toEqual([
      '/schema/supergraph.graphql',
      '/schema/api.graphql',
    ]);
  });
});

describe('the schema of a subgraph', () => {
  it.each(subgraphs)('describes all that $name defines', ({ sdl }) => {
    expect(undescribed(sdl)).toEqual([]);
  });

  it.each(subgraphs)(
    'does not let $name make clients pick one of several inputs by @oneOf',
    ({ sdl }) => {
      // Composition drops it without a hint, and with it the promise to clients.
      expect(sdl).not.toContain('@oneOf');
    },
  );
});

describe('an entity', () => {
  /** Who answers for it; all others contribute. */
  const OWNERS: Readonly<Record<string, string>> = {
    Model: 'catalog',
    Option: 'catalog',
    Family: 'catalog',
    Package: 'catalog',
    Configuration: 'catalog',
    Change: 'constructability',
    SavedConfiguration: 'configurations',
  };

  it('has one owner where several services know it', () => {
    const shared = Map.groupBy(entities(), ({ type }) => type);
    const withSeveral = [...shared].filter(([, parts]) => parts.length > 1).map(([type]) => type);
    expect(withSeveral.toSorted()).toEqual(Object.keys(OWNERS).toSorted());
  });

  it('keeps what it has when a contributing service is down: contributed fields may be null', () => {
    const contributed = entities().filter(
      ({ type, service }) => (OWNERS[type] ?? service) !== service,
    );
    const required = contributed.flatMap(({ type, service, fields }) =>
      fields
        .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !isKeyOrExternal(field))
        .map((field) => `${service}: ${type}.${field.name.value}`),
    );
    expect(contributed.length).toBeGreaterThan(5);
    expect(required).toEqual([]);
  });
});

interface EntityPart {
  readonly service: string;
  readonly type: string;
  readonly fields: readonly FieldDefinitionNode[];
}

function entities(): readonly EntityPart[] {
  return subgraphs.flatMap(({ name: service, sdl }) =>
    parse(sdl)
      .definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .filter(({ directives }) => directives?.some(({ name }) => name.value === 'key'))
      .map(({ name, fields = [] }) => ({ service, type: name.value, fields })),
  );
}

function isKeyOrExternal({ name, directives }: FieldDefinitionNode): boolean {
  return name.value === 'id' || directives?.some((one) => one.name.value === 'external') === true;
}

function changed(name: string, change: (sdl: string) => string): readonly SubgraphSdl[] {
  const result = subgraphs.map((subgraph) =>
    subgraph.name === name ? { ...subgraph, sdl: change(subgraph.sdl) } : subgraph,
  );
  expect(result).not.toEqual(subgraphs);
  return result;
}

/** Coordinates of types, fields, arguments and values without a description. */
function undescribed(sdl: string): readonly string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(parse(sdl), {
    enter: (node: ASTNode) => {
      if (!('name' in node) || node.name === undefined || !isDefinition(node)) return;
      path.push(node.name.value);
      if (node.description === undefined) missing.push(path.join('.'));
    },
    leave: (node: ASTNode) => {
      if ('name' in node && node.name !== undefined && isDefinition(node)) path.pop();
    },
  });
  return missing;
}

function isDefinition(node: ASTNode): node is Extract<ASTNode, { readonly description?: unknown }> {
  return /^(.*TypeDefinition|FieldDefinition|InputValueDefinition|EnumValueDefinition)$/.test(
    node.kind,
  );
}
