import type { SubgraphAnswer } from './transport.ts';

/** An entity as its service answered it; null where the service knows none. */
export type Entity = Record<string, unknown>;

/**
 * The entities of one list of an answer, in the order in which they were asked for; null where an
 * error of the answer tells why there are none. Throws for a list that cannot be paired with what was
 * asked for: an entity more or less, and each would be taken for another.
 */
export function entitiesOf(
  { data, errors }: SubgraphAnswer,
  service: string,
  responseKey: string,
  asked: number,
): readonly (Entity | null)[] | null {
  const entities = data?.[responseKey] ?? null;
  if (entities === null && errors.length > 0) return null;
  if (!Array.isArray(entities) || entities.length !== asked) {
    throw new Error(
      `Expected '${service}' to answer ${asked} entities in ${responseKey}, ` +
        `got ${Array.isArray(entities) ? entities.length : 'no list'}`,
    );
  }
  const other = entities.find((entity) => typeof entity !== 'object' || Array.isArray(entity));
  if (other !== undefined) {
    throw new Error(
      `Expected '${service}' to answer objects in ${responseKey}, ` +
        `got ${Array.isArray(other) ? 'a list' : typeof other} among them`,
    );
  }
  return entities;
}
