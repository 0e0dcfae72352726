import {
  parseConfigurationId,
  configurationId,
  type ConfigurationKey,
} from '../../shared/ids/configurationId.ts';
import type { IsoDate } from '../../shared/dates.ts';

/** The car that a saved id names. Ids are checked before they are saved, so another is a bug. */
export function savedCar(savedConfigurationId: string): ConfigurationKey {
  const parsed = parseConfigurationId(savedConfigurationId);
  if (parsed.kind === 'malformed') {
    throw new Error(`a malformed configuration id was saved: ${parsed.message}`);
  }
  return parsed.key;
}

/**
 * The id of the same car ordered today: a saved order date that has passed moves to today, one
 * that lies ahead stays.
 */
export function currentConfigurationId(car: ConfigurationKey, today: IsoDate): string {
  return configurationId({ ...car, orderDate: car.orderDate < today ? today : car.orderDate });
}
