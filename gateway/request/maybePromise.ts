/**
 * There already, or soon: what costs a promise only where there is something to wait for. A kept
 * answer is sent before anything is awaited, at half of what it costs otherwise.
 */
export type MaybePromise<T> = T | Promise<T>;
