import { describe, expect, it } from 'vitest';
import { unknownOf } from './unknown.ts';
import { describeUnknownModel } from './unknownModel.ts';

describe('what is not found', () => {
  it('is answered with what there is, and what was meant', () => {
    const error = unknownOf('UNKNOWN_MARKET', 'market', 'de', ['AT', 'DE']);
    expect(error.code).toBe('UNKNOWN_MARKET');
    expect(error.message).toBe(
      "Expected the code of a market, got 'de'. Did you mean 'DE'? Known: AT, DE.",
    );
    expect(unknownOf('UNKNOWN_BRAND', 'brand', 'abla', ['alba', 'zz']).message).toContain(
      "Did you mean 'alba'?",
    );
  });

  it('does not list hundreds of names, nor repeat what is too long to read', () => {
    const many = Array.from({ length: 45 }, (_, index) => `b${index}`);
    const { message } = unknownOf('UNKNOWN_BRAND', 'brand', 'x'.repeat(5000), many);
    expect(message).toContain('b39 and 5 more.');
    expect(message.length).toBeLessThan(400);
  });

  it('where nothing is imported yet, asks for an import', () => {
    expect(unknownOf('UNKNOWN_MARKET', 'market', 'DE', [])).toMatchObject({
      code: 'NO_ACTIVE_DATA',
      message: expect.stringContaining('npx ucp import') as string,
    });
  });

  it('as a model may be offered elsewhere, misspelt, or in no known market', () => {
    const key = { market: 'DE', model: 'A1000' };
    const nothing = { markets: [], models: [] };
    const describe = (markets: string[], near: { markets: string[]; models: string[] }): string =>
      describeUnknownModel(key, markets, near);
    expect(describe(['DE', 'US'], { markets: ['US'], models: [] })).toContain('offered in: US.');
    expect(describe(['DE'], { markets: [], models: ['A100'] })).toContain("Did you mean 'A100'?");
    expect(describe(['DE'], nothing)).toContain("The market's models tell");
    expect(describe(['US'], nothing)).toContain("got market 'DE'. Known: US.");
    expect(describe([], nothing)).toContain('npx ucp import');
  });
});
