import { SaxesParser } from 'saxes';
import { quoted, SourceStop } from './readRules.ts';

/** One element of an XCSP file that carries data, with the text in it. */
export interface XcspElement {
  readonly name: 'domain' | 'variable' | 'relation' | 'constraint';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where it starts, 1-based. */
  readonly line: number;
  readonly column: number;
}

/** What stands around the data. */
const FRAMES = new Set(['instance', 'domains', 'variables', 'relations', 'constraints']);
const DATA: ReadonlySet<string> = new Set(['domain', 'variable', 'relation', 'constraint']);

/** Hands over the elements of an XCSP 2.1 file in its order. Throws a SourceStop at the first fault. */
export async function readXcspElements(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (element: XcspElement) => void,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({
    xmlns: false,
    position: true,
  });
  const at = (): { line: number; column: number } => ({
    line: parser.line,
    column: Math.max(parser.column, 1),
  });
  let open: Omit<XcspElement, 'text'> | null = null;
  let text = '';
  let depth = 0;
  let isInstance = false;
  let skippedBelow: number | null = null;
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    throw new SourceStop({ ...at(), message: `This is not well-formed XML: ${message}` });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (skippedBelow !== null) return;
    if (depth === 1 && name === 'instance') isInstance = true;
    if (depth === 1 && name !== 'instance') {
      const message = `Expected an <instance> of XCSP 2.1, got <${name}>.`;
      throw new SourceStop({ ...at(), message });
    }
    if (name === 'presentation' || name === 'extension') {
      skippedBelow = depth;
    } else if (DATA.has(name) && open === null) {
      open = { name: name as XcspElement['name'], attributes, ...at() };
      text = '';
    } else if (!FRAMES.has(name) || open !== null) {
      const message = `<${name}> is not read: only domains, variables, relations as tables and constraints on them are.`;
      throw new SourceStop({ ...at(), message });
    }
  });
  parser.on('text', (piece) => {
    if (open !== null) text += piece;
    else if (skippedBelow === null && piece.trim() !== '') {
      const message = `Expected an element, got ${quoted(piece.trim())}.`;
      throw new SourceStop({ ...at(), message });
    }
  });
  parser.on('closetag', () => {
    if (skippedBelow === depth) skippedBelow = null;
    else if (open !== null) {
      take({ ...open, text });
      open = null;
    }
    depth -= 1;
  });
  const decoder = new TextDecoder();
  for await (const bytes of source) parser.write(decoder.decode(bytes, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
  if (!isInstance) {
    throw new SourceStop({ line: 0, column: 0, message: 'Expected an <instance> of XCSP 2.1.' });
  }
}
