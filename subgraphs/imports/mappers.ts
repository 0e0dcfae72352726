import type { DataVersion } from './store/dataVersions.ts';

/** What the resolvers hold for a `DataVersion` of the graph. */
export type DataVersionMapper = DataVersion;
