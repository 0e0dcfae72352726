import { changeId } from '../../shared/ids/changeId.ts';
import type { ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { Car } from '../domain/car.ts';
import { stepBetween } from '../domain/step.ts';
import type { ChangeMapper } from '../mappers.ts';
import type { KnownModel } from '../store/ruleBases.ts';
import { configurationOf } from './arguments.ts';

/**
 * What leads from a configuration to another car of the same model and order date.
 * @param model where it is at hand; its options are looked up otherwise
 */
export function changeTo(
  from: ConfigurationKey,
  { chosen, filled }: Car,
  model: KnownModel | null = null,
): ChangeMapper {
  const { market, model: code, orderDate } = from;
  const to = configurationOf({ market, model: code, orderDate, chosen, filled });
  const key = stepBetween(from, to.key);
  return { id: changeId(key), key, to, model };
}
