import {
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { directiveArguments, hasDirective } from './directiveArguments.ts';
import type { Body, Parameter, Portions, VariableSource } from './endpoint.ts';
import type { Report } from './fault.ts';
import { inputSchema, textSchema } from './inputSchema.ts';
import { withDescription, type JsonSchema } from './jsonSchema.ts';
import { MAX_SEGMENT_LENGTH, READINGS } from './reading.ts';
import { oneLine } from './shapeOf.ts';
import type { DescribedUse } from './variableUses.ts';

/** What an endpoint takes, and how it becomes the operation's variables. */
export interface Binding {
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  readonly variables: readonly VariableSource[];
  readonly portions: Portions | null;
}

export interface BindingInput {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  /** Names in braces in the path. */
  readonly pathNames: ReadonlySet<string>;
  readonly isRead: boolean;
  readonly uses: readonly DescribedUse[];
  readonly report: Report;
}

export function bindingOf(input: BindingInput): Binding {
  const parameters = new Map<string, Parameter>();
  const variables: VariableSource[] = [];
  const properties: Record<string, JsonSchema> = {};
  const requiredProperties: string[] = [];
  let whole: Body | null = null;
  let portions: Portions | null = null;

  for (const node of input.definitions) {
    const variable = node.variable.name.value;
    const type = typeFromAST(input.schema, node.type as never) as GraphQLInputType | undefined;
    if (type === undefined || !isInputType(type)) continue;
    const given = directiveArguments(input.schema, node, 'in') ?? {};
    const name = text(given['name']) ?? variable;
    const use = input.uses.find((one) => one.variable === variable);
    const ofSchema = use?.argument === 'after' ? CURSOR : use?.description;
    const about = oneLine(node.description?.value) ?? oneLine(ofSchema) ?? '';
    const required = isNonNullType(type) && node.defaultValue === undefined;
    const location = text(given['location']) ?? defaultLocation(name, input);
    const reading = text(given['as']) === null ? null : READINGS[String(given['as'])]?.(name);

    if (hasDirective(node, 'portions')) {
      const size = Number(directiveArguments(input.schema, node, 'portions')?.['size'] ?? 0);
      if (!isListType(isNonNullType(type) ? type.ofType : type) || size < 1) {
        input.report(node, `Expected @portions on a list, of 1 or more elements each.`);
      }
      portions = { variable, size };
    }
    if (hasDirective(node, 'body')) {
      if (!isInputObjectType(isNonNullType(type) ? type.ofType : type)) {
        input.report(
          node,
          `Expected @body on a variable of an input type, got ${type.toString()}.`,
        );
      }
      whole = { schema: inputSchema(type), required };
      variables.push({ from: 'body', variable });
    } else if (location === 'IF_MATCH') {
      variables.push({ from: 'if-match', variable });
    } else if (reading != null) {
      // A reading is of texts, which only the address has.
      const place = given['location'] === 'QUERY' ? 'query' : 'path';
      for (const one of reading.parameters) {
        const inPath = place === 'path';
        parameters.set(`${place}:${one.name}`, {
          name: one.name,
          in: place,
          schema: one.schema,
          required: inPath || required,
          description: oneLine(node.description?.value) ?? one.description,
          commas: false,
        });
      }
      const names = reading.parameters.map((one) => one.name);
      variables.push({ from: 'reading', variable, in: place, names, value: reading.value });
    } else if (location === 'BODY') {
      const schema = bounded(inputSchema(type), given);
      properties[name] = withDescription(withDefault(schema, node), about);
      if (required) requiredProperties.push(name);
      variables.push({ from: 'property', variable, name });
    } else {
      const place = location === 'PATH' ? 'path' : location === 'HEADER' ? 'header' : 'query';
      const plain = bounded(textSchema(type), given);
      parameters.set(`${place}:${name}`, {
        name,
        in: place,
        schema: withDefault(place === 'path' ? segment(plain) : plain, node),
        required: place === 'path' || required,
        description: about,
        commas: given['commas'] === true,
      });
      variables.push({ from: place, variable, name });
    }
  }
  const names = Object.keys(properties);
  if (whole !== null && names.length > 0) {
    input.report(
      undefined,
      `Expected the body in one variable or in properties, got both (${names.join(', ')}). ` +
        'Give them another @in(location:).',
    );
  }
  const object: Body = {
    schema: {
      type: 'object',
      properties,
      required: requiredProperties,
      additionalProperties: false,
    },
    required: requiredProperties.length > 0,
  };
  return {
    parameters: [...parameters.values()],
    body: whole ?? (names.length > 0 ? object : null),
    variables,
    portions,
  };
}

/** The graph's own words lead to `pageInfo`, which answers do not have. */
const CURSOR =
  'Where the page before ended; the `next` of its `Link` has it. The first page without.';

function defaultLocation(name: string, { pathNames, isRead }: BindingInput): string {
  if (pathNames.has(name)) return 'PATH';
  return isRead ? 'QUERY' : 'BODY';
}

function bounded(schema: JsonSchema, given: Readonly<Record<string, unknown>>): JsonSchema {
  const { min, max, maxItems, maxLength } = given;
  if (typeof maxLength === 'number' && schema.items !== undefined) {
    return bounded({ ...schema, items: { ...schema.items, maxLength } }, { min, max, maxItems });
  }
  return {
    ...schema,
    ...(typeof min === 'number' ? { minimum: min } : {}),
    ...(typeof max === 'number' ? { maximum: max } : {}),
    ...(typeof maxItems === 'number' ? { maxItems } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
  };
}

function withDefault(schema: JsonSchema, { defaultValue }: VariableDefinitionNode): JsonSchema {
  if (defaultValue === undefined) return schema;
  return { ...schema, default: valueFromASTUntyped(defaultValue) };
}

/** An empty segment is another path, and one too long never comes here. */
function segment(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'string' || schema.enum !== undefined || schema.format !== undefined)
    return schema;
  return { ...schema, minLength: 1, maxLength: MAX_SEGMENT_LENGTH };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
