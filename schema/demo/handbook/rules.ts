import type { DemoRule } from '../authoring/rules.ts';
import { BODY_RULES } from './bodyRules.ts';
import { CABIN_RULES } from './cabinRules.ts';
import { CHASSIS_RULES } from './chassisRules.ts';

/** What holds for the handbook's equipment in all three brands. */
export const HANDBOOK_RULES: readonly DemoRule[] = [
  ...CHASSIS_RULES,
  ...BODY_RULES,
  ...CABIN_RULES,
];
