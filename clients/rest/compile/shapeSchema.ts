import { NOTATION_PATTERN } from '../notation.ts';
import { orNull, withDescription, type JsonSchema } from './jsonSchema.ts';
import type { Shape } from './shape.ts';

/**
 * The JSON Schema of what `shapeWriter` writes.
 * @param links the schema of `_links`, where they are written; null where they are not
 */
export function shapeSchema(shape: Shape, links: JsonSchema | null = null): JsonSchema {
  const schema = bare(shape, links);
  return shape.nullable ? orNull(schema) : schema;
}

function bare(shape: Shape, links: JsonSchema | null): JsonSchema {
  switch (shape.kind) {
    case 'value':
      return shape.schema;
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of, links) };
    case 'pluck':
    case 'find':
      return shapeSchema(shape.of, links);
    case 'notation':
      return { type: 'string', pattern: NOTATION_PATTERN };
    case 'object': {
      const written = links === null || shape.links.length === 0 ? {} : { _links: links };
      return {
        type: 'object',
        properties: {
          ...Object.fromEntries(
            shape.fields.map((field) => {
              const schema = shapeSchema(field.shape, links);
              return [
                field.name,
                withDescription(field.nullable ? orNull(schema) : schema, field.description),
              ];
            }),
          ),
          ...written,
        },
        required: [...shape.fields.map(({ name }) => name), ...Object.keys(written)],
        additionalProperties: false,
      };
    }
  }
}
