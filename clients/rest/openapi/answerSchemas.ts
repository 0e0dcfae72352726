import type { Endpoint } from '../compile/endpoint.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';
import type { Shape } from '../compile/shape.ts';
import { shapeSchema } from '../compile/shapeSchema.ts';

const HAL_LINKS: JsonSchema = { $ref: '#/components/schemas/HalLinks' };

/** Of an endpoint's answer as JSON, by their names among the components. */
export function answerSchemas(endpoint: Endpoint): Readonly<Record<string, JsonSchema>> {
  const name = schemaName(endpoint);
  const { shape } = endpoint.answer;
  const schema = shapeSchema(asRoot(shape));
  if (shape.kind !== 'list' || schema.items === undefined) return { [name]: schema };
  return {
    [name]: { ...schema, items: { $ref: `#/components/schemas/${name}Item` } },
    [`${name}Item`]: schema.items,
  };
}

export function schemaName({ id }: Endpoint): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

/** The answer with links: of the whole, and of objects that have some of their own. */
export function halSchema(endpoint: Endpoint): JsonSchema {
  const { shape } = endpoint.answer;
  const ofWhole = { _links: HAL_LINKS };
  if (shape.kind !== 'list') {
    const { properties, required = [], ...rest } = shapeSchema(asRoot(shape), HAL_LINKS);
    return {
      ...rest,
      properties: { ...properties, ...ofWhole },
      required: [...new Set([...required, ...Object.keys(ofWhole)])],
    };
  }
  const properties: Record<string, JsonSchema> = {
    ...ofWhole,
    ...(isCounted(endpoint) ? { total: { type: 'integer' } } : {}),
    _embedded: {
      type: 'object',
      properties: { items: shapeSchema(asRoot(shape), HAL_LINKS) },
      required: ['items'],
      additionalProperties: false,
    },
  };
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** Whether a list says how many elements it has on all pages. */
export function isCounted({ answer, portions }: Endpoint): boolean {
  return answer.shape.kind === 'list' && portions === null && answer.page?.counted !== false;
}

/** A null on the way to the body is a 404, so the body itself is never null. */
function asRoot(shape: Shape): Shape {
  return { ...shape, nullable: false } as Shape;
}
