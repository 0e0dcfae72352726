import { expect, test } from 'vitest';
import { among, codesOf, parseExpression, print } from './expression.ts';

test('an expression is printed with no more parentheses than it needs', () => {
  const texts = ['A and B and C', 'A or (B and C)', 'not (A or B)', 'A -> (B <-> not C)'];
  for (const text of texts) expect(print(parseExpression(text))).toBe(text);
  expect(print(parseExpression('((A)) and (not (B))'))).toBe('A and not B');
});

test('and binds before or, or before ->, and -> before <->', () => {
  expect(print(parseExpression('A or B and C -> D <-> E'))).toBe('((A or (B and C)) -> D) <-> E');
});

test('codes that a brand does not sell leave its expressions', () => {
  const sold = (code: string) => code !== 'X';
  const left = (text: string) => {
    const expression = among(parseExpression(text), sold);
    return typeof expression === 'boolean' ? expression : print(expression);
  };
  expect(left('A or X')).toBe('A');
  expect(left('A and X')).toBe(false);
  expect(left('A and not X')).toBe('A');
  expect(left('X -> A')).toBe(true);
  expect(left('A -> X')).toBe('not A');
  expect(left('A <-> X')).toBe('not A');
  expect(left('not X <-> A')).toBe('A');
});

test('the codes of an expression are known', () => {
  expect(codesOf(parseExpression('A or not (B -> C)'))).toEqual(['A', 'B', 'C']);
});

test.each(['A and', 'and A', '(A', 'A)', 'A B', 'a', 'A & B', ''])('%j is refused', (text) => {
  expect(() => parseExpression(text)).toThrow(Error);
});
