import type { Queryable } from '../../shared/postgres/database.ts';
import type { RuleKind } from '../../shared/ids/ruleId.ts';
import type { Wording } from '../domain/ruleText.ts';
import { selectWordings, type Subject } from './ruleTables.ts';

/** A rule of one brand in one dataset version. */
export interface WordingKey {
  readonly datasetVersion: number;
  readonly brand: string;
  readonly kind: RuleKind;
  readonly code: string;
  /** The type key of the car it was found on; an EFFECTIVITY rule may speak of the model itself. */
  readonly model: string;
}

/** What the rules are told by, in the order of the keys; null where there is no such rule. */
export async function loadWordings(
  database: Queryable,
  keys: readonly WordingKey[],
): Promise<readonly (Wording | null)[]> {
  const wanted = keys.map((key) => {
    const subject = subjectOf(key);
    return {
      dataset_version: key.datasetVersion,
      brand: subject === 'MODEL' ? '' : key.brand,
      subject,
      code: key.code,
    };
  });
  const byName = new Map(
    (await selectWordings(database, wanted)).map((row) => [nameOf(row), row] as const),
  );
  return keys.map(({ kind }, index) => {
    const asked = wanted[index];
    const row = asked === undefined ? undefined : byName.get(nameOf(asked));
    if (row === undefined || (row.subject === 'RULE' && row.detail !== kind)) return null;
    return { kind, texts: row.texts, cardinality: row.subject === 'FAMILY' ? row.detail : null };
  });
}

function subjectOf({ kind, code, model }: WordingKey): Subject {
  switch (kind) {
    case 'FAMILY':
      return 'FAMILY';
    case 'PACKAGE':
      return 'OPTION';
    case 'EFFECTIVITY':
      return code === model ? 'MODEL' : 'OPTION';
    case 'REQUIRES':
    case 'EXCLUDES':
    case 'EXPRESSION':
    case 'SUPPLEMENT':
    case 'TABLE':
      return 'RULE';
  }
}

function nameOf(row: {
  readonly dataset_version: number;
  readonly brand: string;
  readonly subject: Subject;
  readonly code: string;
}): string {
  return `${row.dataset_version} ${row.brand} ${row.subject} ${row.code}`;
}
