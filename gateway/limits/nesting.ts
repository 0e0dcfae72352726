/**
 * Whether brackets stand within brackets deeper than allowed, in GraphQL or JSON text. Tells before
 * parsing, which is recursive, and would overflow the stack.
 */
export function isNestedDeeperThan(
  text: string,
  max: number,
  language: 'graphql' | 'json',
): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text[index]) {
      case '{':
      case '[':
      case '(':
        depth += 1;
        if (depth > max) return true;
        break;
      case '}':
      case ']':
      case ')':
        depth -= 1;
        break;
      case '"':
        index = endOfString(text, index, language);
        break;
      case '#':
        if (language === 'graphql') index = endOfLine(text, index);
        break;
      default:
    }
  }
  return false;
}

/** The index of the closing quote, or the text's end: the parser will find fault with that. */
function endOfString(text: string, start: number, language: 'graphql' | 'json'): number {
  if (language === 'graphql' && text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end > 0 && text[end - 1] === '\\') end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 2;
  }
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '"') return index;
    // A GraphQL string ends with its line; going on would hide the brackets that follow.
    else if (language === 'graphql' && (character === '\n' || character === '\r')) return index;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '\n' || text[index] === '\r') return index;
  }
  return text.length;
}
