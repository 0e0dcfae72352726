import type { Endpoint, Method } from '../compile/endpoint.ts';

export const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The header `Allow` of a path (RFC 9110, 10.2.1). */
export function allowOf(endpoints: readonly Endpoint[]): string {
  const own = new Set(endpoints.map(({ method }) => method));
  return METHODS.filter((method) => own.has(method))
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .concat('OPTIONS')
    .join(', ');
}

/**
 * The header of a path below the mount; null where nothing is there.
 * @param routes the headers of all there are, parameters written as `:name`
 */
export function allowedMethods(
  routes: ReadonlyMap<string, string>,
): (path: string) => string | null {
  // Made when first asked for: hardly anybody sends what no path has.
  let known: readonly { readonly pattern: RegExp; readonly allow: string }[] | null = null;
  return (path) => {
    known ??= [...routes]
      .sort(byParameters)
      .map(([url, allow]) => ({ pattern: patternOf(url), allow }));
    return known.find(({ pattern }) => pattern.test(path))?.allow ?? null;
  };
}

/** As the router does: a path that is named goes before one with a parameter in its place. */
function byParameters([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return parametersIn(a) - parametersIn(b);
}

function parametersIn(url: string): number {
  return url.split('/:').length - 1;
}

function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((one) => (one.startsWith(':') ? '[^/]*' : RegExp.escape(one)));
  return new RegExp(`^${segments.join('/')}$`);
}
