import type { IsoDate } from '../../shared/dates.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { RuleBase } from './ruleBase.ts';

/** Ids to check together, of models, markets and days as they come. */
export interface IdCheck {
  /** A JSON array of texts: it crosses to another thread as it is, and is read there. */
  readonly ids: string;
  /** The rule bases of models, in their order; null where the market is not offered the model. */
  readonly basesOf: (models: readonly ModelKey[]) => Promise<readonly (SliceSource | null)[]>;
  /** Somebody waits for interactive checks; those of a job make way for them. */
  readonly priority: 'interactive' | 'bulk';
  /** Looked at between pieces of work. */
  readonly signal: AbortSignal;
}

/** What a check wants of a rule base. */
export type SliceSource = Pick<RuleBase, 'slice' | 'codes'>;

/** Where and when a car is ordered: what decides on the rule slice. */
export interface OrderPlace extends ModelKey {
  readonly orderDate: IsoDate;
}
