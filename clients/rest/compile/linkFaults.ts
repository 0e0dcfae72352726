import type { Endpoint } from './endpoint.ts';
import type { DocumentFault } from './fault.ts';
import type { LinkTemplate, Shape } from './shape.ts';

/** Links, locations and successors that lead nowhere, or name what is not there. */
export function linkFaults(endpoints: readonly Endpoint[]): readonly DocumentFault[] {
  const paths = new Set(endpoints.map(({ path }) => routeOf(path)));
  return endpoints.flatMap((endpoint) => {
    const messages: string[] = [];
    const parameters = endpoint.parameters
      .filter((one) => one.in === 'path')
      .map(({ name }) => name);
    const check = (path: string, names: ReadonlySet<string> | null): void => {
      if (!paths.has(routeOf(path))) {
        messages.push(
          `Expected a link to an endpoint's path, got ${path}. Add that endpoint, or take a path of one.`,
        );
      }
      for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
        if (names === null || names.has(name)) continue;
        messages.push(
          `Expected {${name}} of ${path} to be a field beside the link or a path parameter. Select it.`,
        );
      }
    };
    for (const { links, names } of linkedObjects(endpoint.answer.shape)) {
      for (const { path } of links) check(path, new Set([...names, ...parameters]));
    }
    if (endpoint.location !== null) {
      check(endpoint.location, new Set([...fieldNames(endpoint.answer.shape), ...parameters]));
    }
    if (endpoint.deprecation?.successor != null) check(endpoint.deprecation.successor, null);
    return messages.map((message) => ({ file: endpoint.file, line: 1, column: 1, message }));
  });
}

interface LinkedObject {
  readonly links: readonly LinkTemplate[];
  readonly names: readonly string[];
}

function linkedObjects(shape: Shape): readonly LinkedObject[] {
  switch (shape.kind) {
    case 'value':
    case 'notation':
      return [];
    case 'list':
    case 'pluck':
    case 'find':
      return linkedObjects(shape.of);
    case 'object':
      return [
        { links: shape.links, names: fieldNames(shape) },
        ...shape.fields.flatMap((field) => linkedObjects(field.shape)),
      ];
  }
}

function fieldNames(shape: Shape): readonly string[] {
  return shape.kind === 'object' ? shape.fields.map(({ name }) => name) : [];
}

/** Parameters differ in name where the same route is meant. */
function routeOf(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}
