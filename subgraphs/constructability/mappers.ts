import type { DataVersionId } from '../shared/dataVersion.ts';
import type { ChangeKey } from '../shared/ids/changeId.ts';
import type { ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { RuleKey } from '../shared/ids/ruleId.ts';
import type { Car } from './domain/car.ts';
import type { OptionState } from './domain/optionState.ts';
import type { SliceFamily } from './domain/ruleSlice.ts';
import type { BulkCheck } from './domain/bulkCheck.ts';
import type { Conflict, Verdict } from './domain/verdict.ts';
import type { KnownModel } from './store/ruleBases.ts';

/** The shapes in which resolvers hold what the graph gives another one. */

export interface ConfigurationMapper {
  readonly __typename: 'Configuration';
  readonly id: string;
  readonly key: ConfigurationKey;
  /** Where a bulk check told it already. */
  readonly verdict?: VerdictInBulk;
}

/** What a bulk check tells of a car; the conflicts of one that cannot be built are told when asked for. */
export type VerdictInBulk = Omit<Verdict, 'conflicts'>;

export type BulkCheckMapper = BulkCheck;

/** An id that was checked under a data version. */
export interface CheckedConfigurationMapper {
  readonly id: string;
  /** A FINDING. */
  readonly finding: number;
  readonly dataVersion: DataVersionId;
}

export interface ChangeMapper {
  readonly id: string;
  readonly key: ChangeKey;
  /** What it leads to. */
  readonly to: ConfigurationMapper;
  /** Null where nobody needed it yet. */
  readonly model: KnownModel | null;
}

/** Of one car, and under one data version, which need not be the request's. */
interface OfCar {
  readonly car: ModelKey;
  readonly dataVersion: DataVersionId;
}

export interface VerdictMapper {
  readonly verdict: Verdict | VerdictInBulk;
  readonly car: ConfigurationKey;
  readonly dataVersion: DataVersionId;
}

export interface ConflictMapper extends OfCar {
  readonly conflict: Conflict;
}

/** What all options of a configuration share. */
interface OfStates {
  readonly car: ConfigurationKey;
  readonly model: KnownModel;
  /** Per code the nearest car with it, or without it; undefined where it is not loaded yet. */
  readonly nearest: ReadonlyMap<string, Car> | null | undefined;
}

export interface FamilyStateMapper extends OfStates {
  readonly family: SliceFamily;
  readonly states: ReadonlyMap<string, OptionState>;
}

export interface OptionStateMapper extends OfStates {
  readonly code: string;
  readonly state: OptionState;
}

export interface RuleMapper {
  readonly key: RuleKey;
  readonly dataVersion: DataVersionId;
}

export interface NoChangePossibleMapper {
  readonly __typename: 'NoChangePossible';
  readonly message: string;
  readonly conflicts: readonly ConflictMapper[];
}
