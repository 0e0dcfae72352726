import { notationOf } from '../notation.ts';
import type { LinkTemplate, ObjectShape, Shape } from './shape.ts';

/** What of a request the writing of its answer needs. */
export interface WriteScope {
  /** The texts of the path parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The `_links` of an object, for HAL; null: none are written. */
  readonly links: LinkWriter | null;
}

/** Fills the templates of an object, given the object as it was written. */
export type LinkWriter = (
  templates: readonly LinkTemplate[],
  written: Readonly<Record<string, unknown>>,
) => unknown;

export type ShapeWriter = (value: unknown, scope: WriteScope) => unknown;

type Json = Readonly<Record<string, unknown>>;

/** Turns a value of the graph into what the endpoint answers with. */
export function shapeWriter(shape: Shape): ShapeWriter {
  const write = bare(shape);
  return (value, scope) => (value === null || value === undefined ? null : write(value, scope));
}

function bare(shape: Shape): ShapeWriter {
  switch (shape.kind) {
    case 'value':
      return shape.convert ?? ((value) => value);
    case 'list': {
      const write = shapeWriter(shape.of);
      const { joinedBy } = shape;
      if (joinedBy !== null) {
        return (value, scope) =>
          (value as readonly (Json | null)[]).flatMap((element) =>
            ((element?.[joinedBy] ?? []) as readonly unknown[]).map((one) => write(one, scope)),
          );
      }
      return (value, scope) =>
        (value as readonly unknown[]).map((element) => write(element, scope));
    }
    case 'pluck': {
      const write = shapeWriter(shape.of);
      return (value, scope) => write((value as Json)[shape.key], scope);
    }
    case 'find': {
      const write = shapeWriter(shape.of);
      return (value, scope) => {
        const wanted = scope.parameters[shape.parameter];
        const found = (value as readonly Json[]).find((element) => element[shape.by] === wanted);
        return write(found, scope);
      };
    }
    case 'notation':
      return (value) => notationOf((value as readonly NotatedOption[]).map(notatedItem));
    case 'object':
      return objectWriter(shape);
  }
}

function objectWriter({ fields, links }: ObjectShape): ShapeWriter {
  const writers = fields.map(({ name, path: [key = '', inner], shape }) => ({
    name,
    key,
    inner,
    write: shapeWriter(shape),
  }));
  return (value, scope) => {
    const written: Record<string, unknown> = {};
    for (const { name, key, inner, write } of writers) {
      const own = (value as Json)[key];
      const found = inner === undefined ? own : (own as Json | null | undefined)?.[inner];
      written[name] = write(found, scope);
    }
    if (scope.links !== null && links.length > 0) {
      written['_links'] = scope.links(links, written);
    }
    return written;
  };
}

interface NotatedOption {
  readonly option: { readonly code: string; readonly family: { readonly role: string } };
}

function notatedItem({ option }: NotatedOption): { code: string; role: string } {
  return { code: option.code, role: option.family.role };
}
