import type { World } from '../../world.ts';

export function createWorld(): World {
  const dealer = { __typename: 'Dealer', id: 'd1', firm: 'Deal & Co' };
  const offer = { __typename: 'Offer', id: 'o1', text: 'a good one' };
  const nodes = [dealer, offer];
  return {
    Query: {
      fields: {
        node: ({ id }) => nodes.find((node) => node.id === id) ?? null,
        dealer: ({ id }) => (id === dealer.id ? dealer : null),
        offer: ({ id }) => (id === offer.id ? offer : null),
      },
    },
    Dealer: { rows: [dealer], fields: { offers: () => [offer] } },
    Offer: { rows: [offer], fields: { dealer: () => dealer } },
  };
}
