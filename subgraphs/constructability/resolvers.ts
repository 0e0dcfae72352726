import type { Resolvers } from './resolvers.generated.ts';
import { BulkCheck } from './resolvers/bulkCheck.ts';
import { Change } from './resolvers/change.ts';
import { CheckedConfiguration } from './resolvers/checkedConfiguration.ts';
import { Configuration } from './resolvers/configuration.ts';
import { FamilyState, OptionState } from './resolvers/familyState.ts';
import { Model } from './resolvers/model.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';
import { Rule } from './resolvers/rule.ts';
import { SavedConfiguration } from './resolvers/savedConfiguration.ts';
import { Conflict, Verdict } from './resolvers/verdict.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Model,
  Configuration,
  Change,
  Verdict,
  Conflict,
  Rule,
  FamilyState,
  OptionState,
  SavedConfiguration,
  BulkCheck,
  CheckedConfiguration,
};
