import { changeId } from '../../shared/ids/changeId.ts';
import type { ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { Car } from '../domain/car.ts';
import { stepBetween } from '../domain/step.ts';
import type { ChangeMapper } from '../mappers.ts';
import { configurationOf } from './arguments.ts';

/** What leads from a configuration to another car of the same model and order date. */
export function changeTo(from: ConfigurationKey, car: Car): ChangeMapper {
  const step = stepBetween(from, configurationOf({ ...from, ...car }).key);
  return { id: changeId(step), key: step };
}
