/** An element as a test sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const NAME = '[A-Za-z_][\\w.-]*(?::[\\w.-]+)?';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');

/**
 * Reads a document of elements, attributes and text, and throws where it is not well formed. For
 * tests: it knows only the XML that this service writes, and refuses the rest (comments, CDATA,
 * processing instructions), which foreign text could otherwise smuggle in.
 */
export function readXml(source: string): XmlElement {
  const root: Open = { name: '#document', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let rest = source;
  while (rest !== '') {
    const current = open.at(-1) ?? root;
    const next = rest.indexOf('<');
    const text = next === -1 ? rest : rest.slice(0, next);
    if (open.length === 1 && text.trim() !== '') throw new Error(`text outside: ${text}`);
    current.text += decoded(text);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const tag = TAG.exec(rest);
    if (tag === null) throw new Error(`not a tag: ${rest.slice(0, 60)}`);
    rest = rest.slice(tag[0].length);
    if (tag[1] === '/') {
      if (open.pop()?.name !== tag[2] || open.length === 0) throw new Error(`stray ${tag[0]}`);
      continue;
    }
    const element: Open = {
      name: tag[2] ?? '',
      attributes: attributesOf(tag[3] ?? ''),
      children: [],
      text: '',
    };
    current.children.push(element);
    if (tag[4] !== '/') open.push(element);
  }
  const [document] = root.children;
  if (open.length !== 1) throw new Error(`unclosed <${open.at(-1)?.name}>`);
  if (document === undefined || root.children.length !== 1) throw new Error('not one root');
  return document;
}

/** The element and all below it. */
export function allOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allOf)];
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`two attributes ${name}`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed()) {
    throw new Error('a character that XML cannot hold');
  }
  const characters = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;
  return text.replaceAll(/&([^;]{0,8});?/g, (entity, name: string) => {
    const character = name in characters ? characters[name as keyof typeof characters] : undefined;
    if (character === undefined || !entity.endsWith(';')) throw new Error(`bad entity ${entity}`);
    return character;
  });
}
