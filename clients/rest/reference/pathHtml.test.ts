import { expect, test } from 'vitest';
import { pathHtml } from './pathHtml.ts';

test('a path breaks before each slash but the first, and its text is escaped', () => {
  expect(pathHtml('/v2/brands/{a&b}')).toBe('/rest<wbr>/v2<wbr>/brands<wbr>/{a&amp;b}');
});
