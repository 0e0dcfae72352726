/** Why a text is no expression, and where. */
export interface ExpressionFault {
  /** The character it was found at, 0-based; the text's length for its end. */
  readonly at: number;
  /** What was expected and what came, without the place. */
  readonly message: string;
}

/** Characters of the text shown on either side of the fault. */
const WINDOW = 40;

/** The fault for a person: the message, the text around it, and a caret below the character. */
export function showFault(text: string, fault: ExpressionFault): string {
  const start = Math.max(0, fault.at - WINDOW);
  const end = Math.min(text.length, fault.at + WINDOW);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const line = text.slice(start, end).replaceAll(/\s/g, ' ');
  const caret = `${' '.repeat(before.length + fault.at - start)}^`;
  return `At character ${fault.at + 1}: ${fault.message}\n  ${before}${line}${after}\n  ${caret}`;
}
