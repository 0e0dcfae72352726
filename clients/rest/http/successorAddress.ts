import type { Endpoint } from '../compile/endpoint.ts';
import { textOfCodes } from '../compile/reading.ts';
import { filledPath, namesIn } from './pathTemplate.ts';

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Where a deprecated endpoint's successor answers what the path asks for; null where it goes by what
 * the path does not have. A successor calls its parameters as the endpoint does or as the graph
 * does, and takes codes without the kinds of the old notation.
 */
export function successorAddress(
  endpoint: Endpoint,
  successor: string,
): (path: Texts) => string | null {
  const own = new Set(namesIn(endpoint.path));
  const others = namesIn(successor)
    .filter((name) => !own.has(name))
    .map((name) => [name, textOfVariable(endpoint, name)] as const);
  return (path) =>
    filledPath(
      successor,
      path,
      Object.fromEntries(others.map(([name, textOf]) => [name, textOf?.(path)])),
    );
}

/** How the path's texts become the text of one variable; null where it does not come from them alone. */
function textOfVariable(
  { parameters, variables }: Endpoint,
  variable: string,
): ((path: Texts) => string | undefined) | null {
  const source = variables.find((one) => one.variable === variable);
  if (source?.from === 'path') return (path) => path[source.name];
  if (source?.from !== 'reading' || source.in !== 'path') return null;
  const { names, value } = source;
  const [name = '', ...more] = names;
  const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
  if (more.length > 0 || parameter?.schema.pattern === undefined) return null;
  const form = new RegExp(parameter.schema.pattern);
  return (path) => {
    const text = path[name];
    // A problem has the header, too, and may be about this text.
    if (text === undefined || !form.test(text)) return undefined;
    const codes = value([text]);
    return Array.isArray(codes) ? textOfCodes(codes as readonly string[]) : undefined;
  };
}
