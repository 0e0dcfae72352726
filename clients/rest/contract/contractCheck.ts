import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Endpoint } from '../compile/endpoint.ts';
import type { Json } from '../openapi/openApiDocument.ts';
import type { ContractRequest } from './contractRequests.ts';

export interface GivenAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** What of an answer is not as the OpenAPI document says; null where all is. */
export type ContractCheck = (
  endpoint: Endpoint,
  request: ContractRequest,
  answer: GivenAnswer,
) => string | null;

interface DocumentedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

/** Checks answers by the document alone, as a stranger who only has that would. */
export function contractCheck(document: Json): ContractCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const validators = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    validators.set(pointer, known);
    return known;
  };
  const at = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, part) =>
          (value as Json | undefined)?.[
            decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
          ],
        document,
      );

  return (endpoint, { expected }, { status, contentType, text }) => {
    if (expected.kind === 'fault' && status !== 400)
      return `expected 400, got ${status}: ${text.slice(0, 200)}`;
    let pointer = `/paths/${escaped(endpoint.path)}/${endpoint.method.toLowerCase()}/responses/${status}`;
    let response = at(pointer) as DocumentedResponse | undefined;
    if (response?.$ref !== undefined) {
      pointer = response.$ref.slice(1);
      response = at(pointer) as DocumentedResponse;
    }
    if (response === undefined) return `status ${status} is not documented: ${text.slice(0, 200)}`;
    const type = contentType?.split(';')[0] ?? '';
    if (response.content === undefined) return text === '' ? null : `${status} has a body`;
    if (!(type in response.content)) return `${type} is not documented for ${status}`;
    if (!type.endsWith('json') || type === 'application/x-ndjson') return null;
    const body: unknown = JSON.parse(text);
    const validate = validatorAt(`${pointer}/content/${escaped(type)}/schema`);
    if (!validate(body)) return `${ajv.errorsText(validate.errors)} in ${text.slice(0, 200)}`;
    if (expected.kind !== 'fault') return null;
    const { errors = [] } = body as { readonly errors?: readonly { in: string; name: string }[] };
    const named = errors.some((fault) => fault.in === expected.in && fault.name === expected.name);
    return named
      ? null
      : `expected a fault of ${expected.in} '${expected.name}', got ${JSON.stringify(errors)}`;
  };
}

/** For a JSON pointer within a URI. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
