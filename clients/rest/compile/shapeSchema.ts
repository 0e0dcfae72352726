import { NOTATION_PATTERN } from '../notation.ts';
import { orNull, withDescription, type JsonSchema } from './jsonSchema.ts';
import type { Shape } from './shape.ts';

/** The JSON Schema of what `shapeWriter` writes. */
export function shapeSchema(shape: Shape): JsonSchema {
  const schema = bare(shape);
  return shape.nullable ? orNull(schema) : schema;
}

function bare(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'value':
      return shape.schema;
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of) };
    case 'pluck':
    case 'find':
      return shapeSchema(shape.of);
    case 'notation':
      return { type: 'string', pattern: NOTATION_PATTERN };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          shape.fields.map((field) => {
            const schema = shapeSchema(field.shape);
            return [
              field.name,
              withDescription(field.nullable ? orNull(schema) : schema, field.description),
            ];
          }),
        ),
        required: shape.fields.map(({ name }) => name),
        additionalProperties: false,
      };
  }
}
