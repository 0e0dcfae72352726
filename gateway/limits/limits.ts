/**
 * What one operation may be. A page of a configurator has some 60 fields on 10 levels; these leave
 * ten times that and more, and stop what only an attack or a mistake needs.
 */
export const MAX_BODY_BYTES = 1024 * 1024;
export const MAX_TOKENS = 10_000;
/** Brackets within brackets, in an operation or in JSON: both are read recursively. */
export const MAX_NESTING = 200;
/** Fields below fields, fragments followed. The introspection query of tools needs 14. */
export const MAX_DEPTH = 20;
export const MAX_ROOT_FIELDS = 50;
export const MAX_ALIASES = 100;
/** Fields in all, each fragment counted wherever it is spread. */
export const MAX_FIELDS = 2_000;
/** `__schema` and `__type`: each may list the whole schema. */
export const MAX_INTROSPECTIONS = 2;
/**
 * What an operation may make the services do, as `operationCost.ts` estimates it: fifty models in
 * full, with all their options and prices, are some 43,000.
 */
export const MAX_COST = 50_000;
/** How many faults of a request are listed. */
export const MAX_ERRORS = 5;
