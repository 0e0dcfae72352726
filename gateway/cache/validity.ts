/**
 * Days begin at midnight somewhere, and what is offered changes with the day. All time zones in use
 * are a multiple of a quarter of an hour off UTC, so that between two quarters no day begins
 * anywhere. What is kept under a quarter is true until its end, whichever market it speaks of, and
 * no service has to tell which day it looked at; the price is that the keepers start anew four
 * times an hour.
 */
const QUARTER_MS = 15 * 60_000;

/** The quarter of an hour that an instant lies in, for keys. */
export function quarterOf(nowMs: number): number {
  return Math.floor(nowMs / QUARTER_MS);
}

/**
 * When an answer that was made now ends to be true, at the latest; a moment in ms.
 *
 * @param asOfMs of what instant it speaks: that of its request, which may lie a quarter before
 */
export function validUntil(nowMs: number, maxAgeS: number, asOfMs = nowMs): number {
  return Math.min(nowMs + maxAgeS * 1_000, (quarterOf(asOfMs) + 1) * QUARTER_MS);
}
