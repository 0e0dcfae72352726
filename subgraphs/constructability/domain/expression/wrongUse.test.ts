import { describe, expect, it } from 'vitest';
import { showFault } from './fault.ts';
import { parseExpression } from './parseExpression.ts';

function faultOf(text: string) {
  const parsed = parseExpression(text);
  if (parsed.kind === 'expression') throw new Error(`'${text}' was read`);
  return parsed.fault;
}

describe('a text that is no expression is refused at its character:', () => {
  it.each([
    // text, the character (0-based), what the message says
    ['', 0, `expected a code, 'not' or '(', got the end`],
    ['   ', 3, `expected a code, 'not' or '(', got the end`],
    ['TOW and', 7, `expected a code, 'not' or '(', got the end`],
    ['TOW SPORT', 4, `expected 'and', 'or', '->', '<->' or the end, got the code 'SPORT'`],
    ['and TOW', 0, `expected a code, 'not' or '(', got 'and'`],
    ['TOW or or SPORT', 7, `got 'or'`],
    ['TOW -> -> SPORT', 7, `got '->'`],
    ['(TOW or SPORT', 0, `this '(' is never closed`],
    ['(TOW SPORT)', 5, `expected 'and', 'or', '->', '<->' or ')', got the code 'SPORT'`],
    ['TOW)', 3, `this ')' closes no '('`],
    ['()', 1, `expected a code, 'not' or '(', got ')'`],
    ['not', 3, 'got the end'],
    ['TOW not SPORT', 4, `got 'not'`],
    ['TOW AND SPORT', 4, `got the code 'AND'`],
    ['TOW And SPORT', 4, 'in lower case: and'],
    ['TOW and sport', 8, 'Perhaps SPORT is meant; any other name stands in double quotes'],
    ['TOW and LEATHERSEATS', 8, '1 to 8 capitals and digits. Any other name'],
    ['TOW and Größe', 8, 'no plain code'],
    ['TOW && SPORT', 4, `got '&'. Write and`],
    ['TOW | SPORT', 4, 'Write or'],
    ['!TOW', 0, 'Write not'],
    ['TOW => SPORT', 4, 'Write -> or <->'],
    ['TOW - SPORT', 4, 'no plain code'],
    ['TOW <- SPORT', 4, 'Write <->'],
    ["'TOW'", 0, 'Write a double quote'],
    ['TOW and "SPORT', 8, 'this quote is never closed'],
    ['TOW and ""', 8, 'expected a name between the quotes'],
    ['🚗 and TOW', 0, `got '🚗'`],
  ])('%j at %i', (text, at, message) => {
    const fault = faultOf(text);
    expect(fault.message).toContain(message);
    expect(fault.at).toBe(at);
  });

  it('nesting without end is refused, not followed', () => {
    const deep = 100_000;
    expect(faultOf(`${'('.repeat(deep)}A${')'.repeat(deep)}`).message).toContain('deeper than 500');
    expect(faultOf(`${'not '.repeat(deep)}A`).message).toContain('deeper than 500');
    expect(faultOf(`A${' -> A'.repeat(deep)}`).message).toContain('deeper than 500');
    expect(faultOf(`A${' <-> A'.repeat(deep)}`).message).toContain('deeper than 500');
  });

  it('a very long list is no nesting', () => {
    const parsed = parseExpression(Array.from({ length: 200_000 }, () => 'A').join(' or '));
    expect(parsed.kind).toBe('expression');
  });
});

describe('a fault is shown', () => {
  it('with a caret below its character', () => {
    expect(showFault('TOW and sport', faultOf('TOW and sport'))).toBe(
      [
        `At character 9: 'sport' is no plain code, which is 1 to 8 capitals and digits. Perhaps SPORT is meant; any other name stands in double quotes.`,
        '  TOW and sport',
        '          ^',
      ].join('\n'),
    );
  });

  it('within a window of a long text, on one line', () => {
    const text = `${'A or\n'.repeat(100)}&${' or A'.repeat(100)}`;
    const [, line = '', caret = ''] = showFault(text, faultOf(text)).split('\n');
    expect(line[caret.indexOf('^')]).toBe('&');
    expect(line.length).toBeLessThan(100);
  });
});
