/** What a client may choose of each type of the vendors' graph, beside the key. */
const PRODUCT = ['name', 'price', 'weight', 'inStock', 'shippingEstimate'];
const REVIEW = ['body'];
const USER = ['name', 'username', 'birthday'];

/** How many there are: a bit for each choice, and one for where the query begins. */
export const DISTINCT_OPERATIONS =
  2 ** (1 + PRODUCT.length + REVIEW.length + USER.length + PRODUCT.length);

/** Odd, thus each number is mapped to another one; the first ones are then as varied as all. */
const SPREAD = 20_251;

/** The operation of a number below DISTINCT_OPERATIONS: no two select the same. */
export function distinctOperation(number: number): string {
  let choices = (number * SPREAD) % DISTINCT_OPERATIONS;
  const chosen = (key: string, fields: readonly string[]): string => {
    const some = fields.filter((_, bit) => (choices >> bit) & 1);
    choices >>= fields.length;
    return [key, ...some].join(' ');
  };
  const product = chosen('upc', PRODUCT);
  const review = chosen('id', REVIEW);
  const user = chosen('id', USER);
  const productBelow = chosen('upc', PRODUCT);
  const below = `reviews { id product { ${productBelow} } }`;
  return choices === 0
    ? `query Page { topProducts { ${product} reviews { ${review} author { ${user} ${below} } } } }`
    : `query Page { users { ${user} reviews { ${review} product { ${product} ${below} } } } }`;
}
