import { datasetVersions } from '../shared/dataVersion.ts';
import { PlatformError } from '../shared/errors.ts';
import type { Resolvers } from './resolvers.generated.ts';
import type { DatasetVersion } from './store/datasetVersions.ts';

const MOST_VERSIONS = 100;

export const resolvers: Resolvers = {
  Query: {
    dataVersion: (_, __, { request, dataVersions }) =>
      request.dataVersion === '' ? null : dataVersions.load(request.dataVersion),
    dataVersions: (_, { first }, { latestDataVersions }) => {
      if (first < 1 || first > MOST_VERSIONS) {
        throw new PlatformError(
          'MALFORMED_ARGUMENT',
          `Expected 'first' from 1 to ${MOST_VERSIONS}, got ${first}.`,
        );
      }
      return latestDataVersions(first);
    },
  },
  DataVersion: {
    __resolveReference: ({ id }, { dataVersions }) => dataVersions.load(id),
    datasets: async ({ id }, _, { datasetVersions: loader }) => {
      const found = await Promise.all(datasetVersions(id).map((version) => loader.load(version)));
      return found.filter((version) => version !== null).map(mapped);
    },
  },
};

function mapped(version: DatasetVersion) {
  const { dataset: name, title, version: number, importedAt, source, licence } = version;
  return {
    name,
    title,
    version: number,
    importedAt,
    source,
    licence,
    recordCount: version.recordCount,
  };
}
