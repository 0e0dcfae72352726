import type {
  ConfigurationChanged,
  DataVersionActivated,
  PlatformEvent,
} from '../../../schema/events/events.generated.ts';

export type {
  ConfigurationChanged,
  DataVersionActivated,
  PlatformEvent,
} from '../../../schema/events/events.generated.ts';

/** Which service publishes events of a type, into the outbox of its own schema. */
export const SOURCE_OF = {
  'dataVersion.activated': 'imports',
  'configuration.saved': 'configurations',
  'configuration.replaced': 'configurations',
  'configuration.renamed': 'configurations',
  'configuration.deleted': 'configurations',
  'configuration.shared': 'configurations',
  'configuration.unshared': 'configurations',
} as const satisfies Readonly<Record<PlatformEvent['type'], string>>;

export type EventSource = (typeof SOURCE_OF)[PlatformEvent['type']];

/** The services that publish events; each numbers its own from 1 without a gap. */
export const EVENT_SOURCES: readonly EventSource[] = [...new Set(Object.values(SOURCE_OF))];

/** What a publisher says; the outbox adds position and time, the reader the rest of the envelope. */
export type NewEvent =
  | Pick<DataVersionActivated, 'type' | 'subject' | 'data'>
  | Pick<ConfigurationChanged, 'type' | 'subject' | 'data'>;

/** A row of an outbox. */
export interface OutboxRow {
  readonly source: EventSource;
  readonly position: number;
  readonly type: string;
  readonly subject: string;
  readonly data: unknown;
  readonly publishedAt: Date;
}

/**
 * The CloudEvents envelope of a row. Not checked against the schema: a publisher that is already
 * newer than this reader may tell types and fields that the reader does not know and shall ignore.
 */
export function eventOf(row: OutboxRow): PlatformEvent {
  return {
    specversion: '1.0',
    id: String(row.position),
    source: `/${row.source}`,
    type: row.type,
    subject: row.subject,
    time: row.publishedAt.toISOString(),
    datacontenttype: 'application/json',
    data: row.data,
  } as PlatformEvent;
}

/** PostgreSQL's channel on which an outbox says that there is something new, and nothing more. */
export function channelOf(source: EventSource): string {
  return `ucp_outbox_${source}`;
}
