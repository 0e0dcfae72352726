import { PlatformError } from '../../shared/errors.ts';
import { decodeCursor, encodeCursor } from '../domain/bulkCheck.ts';
import type { BulkCheckResolvers } from '../resolvers.generated.ts';
import { loadBulkResults } from '../store/bulkResults.ts';

const MOST_RESULTS = 2_000;

export const BulkCheck: BulkCheckResolvers = {
  results: async ({ id, dataVersion }, { first, after }, { database }) => {
    if (first < 1 || first > MOST_RESULTS) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        `Expected \`first\` from 1 to ${MOST_RESULTS}, got ${first}. Ask for further pages with \`after\`.`,
      );
    }
    const last = after == null ? null : decodeCursor(after);
    if (after != null && last === null) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        'Expected `after` to be an `endCursor` of these results, as an earlier page gave it.',
      );
    }
    const from = last === null ? 0 : last + 1;
    const { results, hasNextPage } = await loadBulkResults(database, id, from, first);
    const edges = results.map(({ position, ...result }) => ({
      cursor: encodeCursor(position),
      node: { ...result, dataVersion },
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage,
        hasPreviousPage: last !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  },
};
