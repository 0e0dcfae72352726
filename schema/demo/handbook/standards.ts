import type { DemoStandard } from '../authoring/brand.ts';
import { standard } from '../authoring/brand.ts';
import { markets, not, plug, region, steering, tier } from '../authoring/facts.ts';

const SNOW = markets('SE');

/** Usual standard equipment; a model that is not offered a code lacks it. */
export const HANDBOOK_STANDARDS: readonly DemoStandard[] = [
  standard(['SPKIT', 'BRSTD', 'SUSTD', 'STSTD', 'HLLED', 'RFSTL', 'RFSOFT', 'SEBAS', 'SWSTD']),
  standard(['CLMAN', 'INSTD', 'AUSTD', 'CH7', 'ASLIM', 'MIHEAT', 'COLINK']),
  standard(['SECOM', 'SWLEA', 'CLAUT', 'INNAV', 'AUHIFI', 'CH11', 'MIFOLD', 'PAREAR', 'DIDIGI'], {
    on: tier(4),
  }),
  standard(['TYALL'], { in: SNOW }),
  standard(['TYSUM'], { in: not(SNOW) }),
  standard(['LHD'], { in: steering('LEFT') }),
  standard(['RHD'], { in: steering('RIGHT') }),
  standard(['PLWIDE'], { in: not(region('NORTH_AMERICA', 'LATIN_AMERICA', 'EAST_ASIA')) }),
  standard(['PLAMER'], { in: region('NORTH_AMERICA', 'LATIN_AMERICA') }),
  standard(['PLASIA'], { in: region('EAST_ASIA') }),
  standard(['ASTRAF', 'ASLANE', 'ASCAM', 'CODAB', 'SFKIT', 'CBT2'], { in: region('EUROPE') }),
  standard(['PACAM', 'SFKNEE'], { in: region('NORTH_AMERICA') }),
  standard(['PACAM'], { in: markets('JP') }),
  standard(['CBHOME'], { in: plug('TYPE1') }),
  standard(['CBGBT'], { in: plug('GBT') }),
  standard(['LWHOT'], { in: region('GULF') }),
  standard(['LWCOLD'], { in: markets('SE', 'CA') }),
];
