import type { DemoRule } from '../authoring/rules.ts';
import { ASSISTANCE_RULES } from './assistanceRules.ts';
import { BODY_RULES } from './bodyRules.ts';
import { CHARGING_RULES } from './chargingRules.ts';
import { CHASSIS_RULES } from './chassisRules.ts';
import { CLIMATE_RULES } from './climateRules.ts';
import { COUNTRY_RULES } from './countryRules.ts';
import { INFOTAINMENT_RULES } from './infotainmentRules.ts';
import { OWNERSHIP_RULES } from './ownershipRules.ts';
import { SEAT_RULES } from './seatRules.ts';
import { TOWING_RULES } from './towingRules.ts';
import { VISIBILITY_RULES } from './visibilityRules.ts';

/** What holds for the handbook's equipment in all three brands. */
export const HANDBOOK_RULES: readonly DemoRule[] = [
  ...CHASSIS_RULES,
  ...TOWING_RULES,
  ...BODY_RULES,
  ...VISIBILITY_RULES,
  ...SEAT_RULES,
  ...CLIMATE_RULES,
  ...INFOTAINMENT_RULES,
  ...ASSISTANCE_RULES,
  ...CHARGING_RULES,
  ...OWNERSHIP_RULES,
  ...COUNTRY_RULES,
];
