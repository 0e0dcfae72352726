import type { Transaction } from '../postgres/database.ts';
import { channelOf, SOURCE_OF, type NewEvent } from './event.ts';

/** A publisher that hangs between its event and its commit keeps all others waiting: it is cut off. */
const MAX_IDLE = '5s';

/**
 * Tells an event of the change that the transaction makes: both are committed, or neither is. To be
 * called last, since it holds the outbox until the commit: other publishers of the source wait.
 */
export async function publish(transaction: Transaction, event: NewEvent): Promise<void> {
  const source = SOURCE_OF[event.type];
  await transaction.query(
    `with head as (
       update ${source}.outbox_head set position = position + 1 returning position
     ), written as (
       insert into ${source}.outbox (position, type, subject, data, published_at)
       select position, $1, $2, $3, clock_timestamp() from head
     )
     select pg_notify($4, ''), set_config('idle_in_transaction_session_timeout', $5, true)`,
    [event.type, event.subject, JSON.stringify(event.data), channelOf(source), MAX_IDLE],
  );
}
