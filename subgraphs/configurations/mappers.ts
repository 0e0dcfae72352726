import type { SavedConfiguration } from './domain/savedConfiguration.ts';

export type SavedConfigurationMapper = SavedConfiguration;
