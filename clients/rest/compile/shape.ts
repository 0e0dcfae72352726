import type { JsonSchema } from './jsonSchema.ts';

/**
 * What an answer looks like, made from the selection once and read by all who need it: the writer
 * of bodies, the OpenAPI document, the columns of CSV.
 */
export type Shape = ValueShape | ListShape | ObjectShape | PluckShape | FindShape | NotationShape;

export interface ValueShape {
  readonly kind: 'value';
  readonly schema: JsonSchema;
  readonly nullable: boolean;
  /** Null: as it is. */
  readonly convert: ((value: unknown) => unknown) | null;
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  /** Where not null: the elements are those of the lists under this key, one list after the other. */
  readonly joinedBy: string | null;
  readonly nullable: boolean;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: readonly ShapeField[];
  readonly links: readonly LinkTemplate[];
  readonly nullable: boolean;
}

/** The value of one field in place of the object. */
export interface PluckShape {
  readonly kind: 'pluck';
  readonly key: string;
  readonly of: Shape;
  readonly nullable: boolean;
}

/** The element of a list that a path parameter names. */
export interface FindShape {
  readonly kind: 'find';
  readonly by: string;
  readonly parameter: string;
  readonly of: Shape;
  readonly nullable: true;
}

/** A list of `{option {code family {role}}}` as one text. */
export interface NotationShape {
  readonly kind: 'notation';
  readonly nullable: boolean;
}

export interface ShapeField {
  readonly name: string;
  /** Where the value lies in the graph's object: two steps for a flattened one. */
  readonly path: readonly string[];
  readonly shape: Shape;
  /** The shape's own, or because a step of the path is. */
  readonly nullable: boolean;
  readonly description: string | null;
  /** The resource's revision, which its entity tag carries. */
  readonly countsChanges: boolean;
}

export interface LinkTemplate {
  readonly rel: string;
  /** An endpoint's path, with names of fields beside it or parameters. */
  readonly path: string;
}
