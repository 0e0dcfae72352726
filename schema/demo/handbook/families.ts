import type { DemoFamily } from '../authoring/options.ts';
import { BODY } from './body.ts';
import { CABIN } from './cabin.ts';
import { CHASSIS } from './chassis.ts';
import { ELECTRONICS } from './electronics.ts';
import { OWNERSHIP } from './ownership.ts';
import { VISIBILITY } from './visibility.ts';

/**
 * Equipment that all three makers buy from one handbook, as the brands of a group do. Which model
 * is offered what follows from facts about the model and the market.
 */
export const HANDBOOK_FAMILIES: readonly DemoFamily[] = [
  ...CHASSIS,
  ...BODY,
  ...VISIBILITY,
  ...CABIN,
  ...ELECTRONICS,
  ...OWNERSHIP,
];
