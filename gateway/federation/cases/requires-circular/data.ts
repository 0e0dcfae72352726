import type { World } from '../../world.ts';

export function createWorld(): World {
  const bidders = [
    { id: 'N', name: 'New', years: 1 },
    { id: 'O', name: 'Old', years: 30 },
  ];
  const bids = bidders.map((bidder, index) => ({
    id: `B${index}`,
    bidder,
    net: 100 * (index + 1),
  }));
  return {
    Query: { fields: { bids: () => bids } },
    Bid: {
      rows: bids,
      fields: {
        novice: (_, { bidder }) => bidder.years < 5,
        expert: (_, { novice }) => !novice,
        gross: (_, { net }) => net * 2,
        label: (_, { gross, novice }) => `${gross}${novice ? ' (novice)' : ''}`,
      },
    },
    Bidder: { rows: bidders },
  };
}
