import type { Endpoint, VariableSource } from '../compile/endpoint.ts';
import type { ExampleRequest } from './exampleRequests.ts';
import { typedText } from './typedText.ts';

/** What an example request becomes in the graph: the variables of the endpoint's operation. */
export function exampleVariables(
  endpoint: Endpoint,
  request: ExampleRequest,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    endpoint.variables.flatMap((source) => {
      const value = valueOf(source, endpoint, request);
      return value === undefined ? [] : [[source.variable, value]];
    }),
  );
}

function valueOf(source: VariableSource, endpoint: Endpoint, request: ExampleRequest): unknown {
  switch (source.from) {
    case 'body':
      return request.body ?? undefined;
    case 'property':
      return request.body?.[source.name];
    case 'if-match':
      return FIRST_REVISION;
    case 'header':
      return undefined;
    case 'reading': {
      const texts = source.names.map((name) => request[source.in][name]);
      return texts.includes(undefined) ? undefined : source.value(texts.map(String));
    }
    default: {
      const sent = request[source.from][source.name];
      const parameter = endpoint.parameters.find(
        (one) => one.in === source.from && one.name === source.name,
      );
      if (sent === undefined || parameter === undefined) return undefined;
      return typedText(sent, parameter.schema, parameter.commas);
    }
  }
}

/** That of the entity tag in the examples. */
const FIRST_REVISION = 1;
