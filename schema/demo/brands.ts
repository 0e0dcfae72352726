import type { DemoBrand } from './authoring/brand.ts';
import { AURENNE } from './brands/aurenne/brand.ts';
import { HAVELIN } from './brands/havelin/brand.ts';
import { LUMETTE } from './brands/lumette/brand.ts';

export const BRANDS: readonly DemoBrand[] = [AURENNE, HAVELIN, LUMETTE];
