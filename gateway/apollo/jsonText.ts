/** Stands for the data of an answer whose JSON text is ready: Apollo hands it on as it is. */
type Carrier = Record<string, never>;

const texts = new WeakMap<object, string>();

export function carryJsonText(text: string): Carrier {
  const carrier: Carrier = {};
  texts.set(carrier, text);
  return carrier;
}

/** The data themselves, for who makes something else than text of them. */
export function dataOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const text = texts.get(data);
  return text === undefined ? data : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}

/** Apollo's own text of an answer, with the data's text put in where it is ready. */
export function stringifyResult(result: {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
}): string {
  const { data, errors, extensions } = result;
  const text = typeof data === 'object' && data !== null ? texts.get(data) : undefined;
  if (text === undefined) return `${JSON.stringify(result)}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${text}${after}}\n`;
}
