import { expect, test } from 'vitest';
import { isNestedDeeperThan } from './nesting.ts';

test.each([
  ['brackets beside one another are on one level', '{}[]()', 1],
  ['brackets within one another add up, whatever their kind', '{ a(b: [{ c: 1 }]) { d } }', 4],
])('%s', (_, text, depth) => {
  expect(isNestedDeeperThan(text, depth, 'graphql')).toBe(false);
  expect(isNestedDeeperThan(text, depth - 1, 'graphql')).toBe(true);
});

test('flat text is on no level', () => {
  expect(isNestedDeeperThan('query', 0, 'graphql')).toBe(false);
});

test.each([
  ['a string', '{ a(b: "{[(\\"{[(") }'],
  ['a block string', '{ a(b: """ {[( \\""" " {[( """) }'],
  ['a comment', '{ a # {[({[(\n }'],
  ['an empty string', '{ a(b: "", c: "(((") }'],
])('brackets in %s of GraphQL do not count', (_, text) => {
  expect(isNestedDeeperThan(text, 2, 'graphql')).toBe(false);
});

test.each([
  ['a comment that ended', '# x\n{{{'],
  ['a string left open at the end of its line', '"abc\n{{{'],
  ['a string after an escaped backslash', '"abc\\\\"{{{'],
  ['a block string', '"""a"""{{{'],
])('brackets after %s count again', (_, text) => {
  expect(isNestedDeeperThan(text, 2, 'graphql')).toBe(true);
});

test('in JSON a number sign starts no comment', () => {
  expect(isNestedDeeperThan('#[[[', 2, 'json')).toBe(true);
});

test('three quotes of JSON are a string and the start of another', () => {
  expect(isNestedDeeperThan('["","[[[","\\"[["]', 1, 'json')).toBe(false);
});
