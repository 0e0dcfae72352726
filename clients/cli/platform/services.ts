import { catalog } from '../../../subgraphs/catalog/service.ts';
import { configurations } from '../../../subgraphs/configurations/service.ts';
import { constructability } from '../../../subgraphs/constructability/service.ts';
import { importsService } from '../../../subgraphs/imports/service.ts';
import { media } from '../../../subgraphs/media/service.ts';
import { pricing } from '../../../subgraphs/pricing/service.ts';
import type { Service } from '../../../subgraphs/shared/service.ts';

/** Every domain service; hosts are the only ones that know them all. */
export const SERVICES: readonly Service[] = [
  catalog,
  constructability,
  pricing,
  configurations,
  media,
  importsService,
];
