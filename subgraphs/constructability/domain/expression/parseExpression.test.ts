import { describe, expect, it } from 'vitest';
import { Random } from '../../../shared/testRandom.ts';
import { randomExpression, subsets } from '../../testing/randomRules.ts';
import { evaluate } from './evaluate.ts';
import { codesIn, type Expression } from './expression.ts';
import { parseExpression } from './parseExpression.ts';
import { printExpression } from './printExpression.ts';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (parsed.kind === 'fault') throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.expression;
}

const code = (name: string): Expression => ({ kind: 'code', code: name });

describe('a rule expression', () => {
  it('binds not before and before or before -> before <->', () => {
    expect(read('not A and B or C -> D <-> E')).toEqual({
      kind: 'iff',
      left: {
        kind: 'implies',
        left: {
          kind: 'or',
          of: [{ kind: 'and', of: [{ kind: 'not', of: code('A') }, code('B')] }, code('C')],
        },
        right: code('D'),
      },
      right: code('E'),
    });
  });

  it('reads the example of its documentation', () => {
    expect(read('TOW and not (SPORT or LOWERED) -> SUSPR')).toEqual({
      kind: 'implies',
      left: {
        kind: 'and',
        of: [
          code('TOW'),
          { kind: 'not', of: { kind: 'or', of: [code('SPORT'), code('LOWERED')] } },
        ],
      },
      right: code('SUSPR'),
    });
  });

  it('reads a chain of arrows from the right', () => {
    expect(read('A -> B -> C')).toEqual(read('A -> (B -> C)'));
    expect(read('(A -> B) -> C')).not.toEqual(read('A -> B -> C'));
  });

  it('needs no space around signs, and takes any white space', () => {
    expect(read('(A)->not(B)\n\tor"C"')).toEqual(read('A -> not B or C'));
  });

  it('takes any name in double quotes, even a reserved word', () => {
    expect(codesIn(read('"and" or "Leather, black" and "tow-bar" or TOW'))).toEqual([
      'and',
      'Leather, black',
      'tow-bar',
      'TOW',
    ]);
  });

  it('says what its author meant, however it is parenthesised', () => {
    const random = new Random(7);
    const codes = ['A', 'B', 'C', 'D'];
    for (let round = 0; round < 500; round++) {
      const { text, holds } = randomExpression(random, codes, 4);
      const expression = read(text);
      for (const car of subsets(codes)) {
        const has = new Set(car);
        expect(
          evaluate(expression, (one) => has.has(one)),
          `expression ${text}`,
        ).toBe(holds(has));
      }
    }
  });

  it('is printed with the fewest parentheses and read back as it was', () => {
    expect(printExpression(read('((A) and (not (B or C))) -> (D -> (E <-> F))'))).toBe(
      'A and not (B or C) -> D -> (E <-> F)',
    );
    expect(printExpression(read('"and" or "C4"'))).toBe('"and" or C4');
    const random = new Random(8);
    for (let round = 0; round < 500; round++) {
      const expression = read(randomExpression(random, ['A', 'B', 'C'], 5).text);
      const printed = printExpression(expression);
      expect(read(printed), `printed ${printed}`).toEqual(expression);
    }
  });

  it('is decided over open codes only where all their cases agree', () => {
    const random = new Random(9);
    const codes = ['A', 'B', 'C', 'D'];
    let decided = 0;
    for (let round = 0; round < 500; round++) {
      const { text, holds } = randomExpression(random, codes, 3);
      const open = new Set(random.some(codes, 0.4));
      const has = new Set(random.some(codes, 0.5).filter((one) => !open.has(one)));
      const value = evaluate(read(text), (one) => (open.has(one) ? null : has.has(one)));
      if (value === null) continue;
      decided += 1;
      for (const more of subsets([...open])) {
        expect(holds(new Set([...has, ...more])), `expression ${text}`).toBe(value);
      }
    }
    expect(decided).toBeGreaterThan(100);
  });
});
