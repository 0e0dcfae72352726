import { expect, it } from 'vitest';
import { errorsPage } from './errorsPage.ts';

const API = `
  interface UserError { message: String! }
  "It is sold out."
  type SoldOutError implements UserError {
    message: String!
    "The day of the next delivery."
    nextDay: String
  }
  type Sold { id: ID! }
  union BuyResult = Sold | SoldOutError
  type Query { price: Int }
  type Mutation { buy: BuyResult! }
`;

it('tells of every code what it means', async () => {
  const page = await errorsPage({ CLOSED: 'The shop is closed.', BUSY: 'Either | or.' }, API);
  expect(page).toMatch(/\| `CLOSED` +\| The shop is closed\. +\|/);
  expect(page).toContain(String.raw`Either \| or.`);
});

it('tells of every error type what it means, what it carries and which field answers with it', async () => {
  const page = await errorsPage({}, API);
  expect(page).toContain(
    [
      '### `SoldOutError`',
      'It is sold out.',
      '- `nextDay: String`: The day of the next delivery.',
      'Answer of `Mutation.buy`.',
    ].join('\n\n'),
  );
  expect(page).not.toContain('`Sold`');
});

it('refuses an API that has lost the interface of all errors', async () => {
  await expect(errorsPage({}, 'type Query { price: Int }')).rejects.toThrow('UserError');
});
