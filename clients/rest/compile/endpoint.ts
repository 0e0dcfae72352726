import type { OperationTypeNode } from 'graphql';
import type { AnswerPlan } from './answerPlan.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** One endpoint as its document says it, ready to be served and described. */
export interface Endpoint {
  /** The operation's name; the operation id of the OpenAPI document. */
  readonly id: string;
  /** Relative to the endpoints' folder. */
  readonly file: string;
  readonly method: Method;
  /** Below `/rest`, with `{name}` for parameters. */
  readonly path: string;
  /** `v1`, `v2`. */
  readonly version: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly status: number;
  readonly maxAgeS: number;
  readonly isPrivate: boolean;
  readonly location: string | null;
  readonly deprecation: Deprecation | null;
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  /** How the request becomes the variables of the operation. */
  readonly variables: readonly VariableSource[];
  readonly portions: Portions | null;
  /** For the graph, without our directives. */
  readonly operation: string;
  readonly kind: `${OperationTypeNode}`;
  readonly answer: AnswerPlan;
  /** Where variables are used, so that an error of the graph leads back to a parameter. */
  readonly uses: readonly VariableUse[];
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Deprecation {
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly sunset: string | null;
  readonly successor: string | null;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly description: string;
  /** A list that stands in one text, with commas. */
  readonly commas: boolean;
}

export interface Body {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

export type VariableSource =
  | { readonly from: 'path' | 'query' | 'header'; readonly variable: string; readonly name: string }
  | { readonly from: 'property'; readonly variable: string; readonly name: string }
  | { readonly from: 'body'; readonly variable: string }
  | { readonly from: 'if-match'; readonly variable: string }
  | {
      readonly from: 'reading';
      readonly variable: string;
      readonly in: 'path' | 'query';
      readonly names: readonly string[];
      readonly value: (texts: readonly string[]) => unknown;
    };

export interface Portions {
  readonly variable: string;
  readonly size: number;
}

export interface VariableUse {
  readonly variable: string;
  /** The argument, or the field of an input object, that it fills. */
  readonly argument: string;
  /** The same from the field's argument down, joined by dots: `filter.powerKw.min`. */
  readonly argumentPath: string;
  /** Response keys down to the field whose argument it is, joined by dots. */
  readonly path: string;
}
