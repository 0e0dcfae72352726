import type { RecordIntake } from '../shared/recordIntake.ts';
import { discard } from './records/discard.ts';
import { examine } from './records/examine.ts';
import { stage } from './records/stage.ts';

/** What an import hands the pricing service. */
export const intake: RecordIntake = {
  // Options and standard equipment are not priced by name here, but say which prices must be there.
  takes: ['market', 'model', 'option', 'package', 'standard', 'price-list', 'price', 'tax-rate'],
  examine,
  stage,
  discard,
};
