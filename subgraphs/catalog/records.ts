import type { RecordIntake } from '../shared/recordIntake.ts';
import { examine } from './records/examine.ts';
import { discard, stage } from './records/stage.ts';

/** What an import hands the catalogue. */
export const intake: RecordIntake = {
  takes: ['brand', 'market', 'series', 'model', 'family', 'option', 'package', 'standard'],
  examine,
  stage,
  discard,
};
