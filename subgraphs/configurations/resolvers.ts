import { dayIn } from '../shared/dates.ts';
import { PlatformError } from '../shared/errors.ts';
import { currentConfigurationId, savedCar } from './domain/current.ts';
import { decodeCursor, encodeCursor, type SavedCursor } from './domain/cursor.ts';
import { isSavedId } from './domain/savedId.ts';
import { isSecretCode } from '../shared/ids/secretCode.ts';
import { Mutation } from './mutations.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { listSaved } from './store/listSaved.ts';

const MAX_PAGE = 100;

export const resolvers: Resolvers = {
  Query: {
    savedConfiguration: (_, { id }, { saved }) => (isSavedId(id) ? saved.load(id) : null),
    sharedConfiguration: (_, { code }, { shared }) =>
      isSecretCode(code) ? shared.load(code) : null,
    savedConfigurations: async (_, { first, after }, { request, database }) => {
      const size = pageSize(first);
      const cursor = after == null ? null : cursorOf(after);
      const page =
        request.subject === null
          ? { nodes: [], hasNextPage: false, totalCount: 0 }
          : await listSaved(database, request.subject, size, cursor);
      const edges = page.nodes.map((node) => ({ cursor: encodeCursor(node), node }));
      return {
        edges,
        nodes: page.nodes,
        totalCount: page.totalCount,
        pageInfo: {
          hasNextPage: page.hasNextPage,
          hasPreviousPage: cursor !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  },

  Mutation,

  SavedConfiguration: {
    __resolveReference: ({ id }, { saved }) => (isSavedId(id) ? saved.load(id) : null),
    configuration: ({ configurationId }) => ({ id: configurationId }),
    current: async ({ configurationId }, _, { request, timeZones }) => {
      const car = savedCar(configurationId);
      const timeZone = await timeZones.load(car.market);
      // A market that is no longer sold in has no today.
      if (timeZone === null) return null;
      return { id: currentConfigurationId(car, dayIn(timeZone, request.now)) };
    },
  },
};

function pageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected \`first\` from 1 to ${MAX_PAGE}, got ${first}. Ask for further pages with \`after\`.`,
  );
}

function cursorOf(after: string): SavedCursor {
  const cursor = decodeCursor(after);
  if (cursor !== null) return cursor;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    'Expected `after` to be an `endCursor` of this list, as an earlier page gave it.',
  );
}
