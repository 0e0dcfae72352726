import { excerpt } from '../../../shared/excerpt.ts';
import type { RuleModel } from '../model/ruleModel.ts';

/** Where and why a source cannot be read. */
export interface SourceFault {
  /** 1-based; 0 where the fault is of the source as a whole. */
  readonly line: number;
  /** In characters (bytes in DIMACS), 1-based; 0 where the fault is of the whole line. */
  readonly column: number;
  /** What was expected, what came and what to do. */
  readonly message: string;
}

export type ReadRules =
  | { readonly kind: 'rules'; readonly model: RuleModel }
  | { readonly kind: 'fault'; readonly fault: SourceFault };

/** Ends the reading at the first fault; readers catch it by `reading` and never let it out. */
export class SourceStop extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Runs a reader whose faults are SourceStops. */
export async function reading(read: () => RuleModel | Promise<RuleModel>): Promise<ReadRules> {
  try {
    return { kind: 'rules', model: await read() };
  } catch (error) {
    if (error instanceof SourceStop) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

/** A piece of the source for a message, however long it is. */
export function quoted(text: string): string {
  return `'${excerpt(text, 40)}'`;
}
