import type { Logger } from '../../subgraphs/shared/log.ts';
import type { EventSubscriber } from './subscription.ts';

/** Writes a log line for each event, and one whenever events stop coming and come again. */
export function eventLog(log: Logger): EventSubscriber {
  let wasStale = false;
  return {
    name: 'log',
    onEvent: ({ type, source, id, subject, time }) => {
      // Clocks of two machines: a rough figure, which may even be below zero.
      log.info({ type, source, id, subject, delayMs: Date.now() - Date.parse(time) }, 'event');
    },
    onStale: () => {
      wasStale = true;
      log.warn('events stopped coming');
    },
    onResumed: ({ missed }) => {
      // That they come at the beginning is what everybody expects.
      if (wasStale) log.info({ missed }, 'events are coming again');
      wasStale = false;
    },
  };
}
