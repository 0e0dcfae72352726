import type { Database } from '../shared/postgres/database.ts';
import type { Service } from '../shared/service.ts';

/** A service that may take records, and its own database. */
export interface ImportTarget {
  readonly service: Pick<Service, 'name' | 'intake' | 'versionsInUse'>;
  readonly database: Database;
}
