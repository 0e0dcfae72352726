import { datasetVersions, isDataVersionId, type DataVersionId } from '../../shared/dataVersion.ts';
import { isIsoDate, type IsoDate } from '../../shared/dates.ts';
import {
  configurationId,
  parseConfigurationId,
  type ConfigurationKey,
} from '../../shared/ids/configurationId.ts';
import { memberId, parseMemberId, type MemberKey } from '../../shared/ids/memberId.ts';
import { modelId, parseModelId, type ModelKey } from '../../shared/ids/modelId.ts';

/** What a picture shows. */
export type PictureSubject =
  /** A model as it comes from the works on a day; null stands for one before any that data name. */
  | { readonly kind: 'model'; readonly key: ModelKey; readonly day: IsoDate | null }
  | { readonly kind: 'configuration'; readonly key: ConfigurationKey }
  | { readonly kind: 'swatch'; readonly key: MemberKey };

/** All that decides what a picture looks like: two pictures of one address are the same. */
export interface PictureAddress {
  readonly dataVersion: DataVersionId;
  readonly subject: PictureSubject;
  readonly widthPx: number;
}

export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: PictureAddress }
  /** No picture can ever have this path. */
  | { readonly kind: 'unknown'; readonly message: string }
  /** The path may be right, its query is not. */
  | { readonly kind: 'malformed'; readonly message: string };

export const WIDTH_PX = { least: 64, most: 3_840, usual: 960 } as const;

export function isWidth(widthPx: number): boolean {
  return Number.isInteger(widthPx) && widthPx >= WIDTH_PX.least && widthPx <= WIDTH_PX.most;
}

/** `/media/3.7/side/C1.….svg?w=960`, relative to where the platform is served. */
export function pathOf({ dataVersion, subject, widthPx }: PictureAddress): string {
  const [view, id] = viewAndId(subject);
  const day =
    subject.kind === 'model' && subject.day !== null ? `&${DAY_PARAMETER}=${subject.day}` : '';
  return `/media/${dataVersion}/${view}/${id}.svg?${WIDTH_PARAMETER}=${widthPx}${day}`;
}

/** Reads what `pathOf` writes. Nothing in it needs escapes, so a path that has any is unknown. */
export function parsePath(url: string): ParsedAddress {
  const [path, query] = split(url, '?');
  const [, dataVersion = '', view = '', id = ''] = PATH.exec(path) ?? [];
  const subject = subjectOf(view, id);
  if (subject === null || !isHoldable(dataVersion)) {
    return {
      kind: 'unknown',
      message: 'No picture has this address. Take addresses from answers.',
    };
  }
  return withQuery({ dataVersion, subject, widthPx: WIDTH_PX.usual }, query);
}

const WIDTH_PARAMETER = 'w';
const DAY_PARAMETER = 'day';
const PATH = /^\/media\/([0-9.]+)\/(side|swatch)\/([A-Za-z0-9.-]+)\.svg$/;

function viewAndId(subject: PictureSubject): readonly [view: string, id: string] {
  switch (subject.kind) {
    case 'model':
      return ['side', modelId(subject.key)];
    case 'configuration':
      return ['side', configurationId(subject.key)];
    case 'swatch':
      return ['swatch', memberId('O1', subject.key)];
    default:
      return subject satisfies never;
  }
}

function subjectOf(view: string, id: string): PictureSubject | null {
  if (view === 'swatch') {
    const key = parseMemberId('O1', id);
    return key === null ? null : { kind: 'swatch', key };
  }
  if (view !== 'side') return null;
  const model = parseModelId(id);
  if (model !== null) return { kind: 'model', key: model, day: null };
  const parsed = parseConfigurationId(id);
  return parsed.kind === 'configuration' ? { kind: 'configuration', key: parsed.key } : null;
}

/** A number past PostgreSQL's int has never been given to a dataset version. */
function isHoldable(dataVersion: string): boolean {
  return (
    isDataVersionId(dataVersion) &&
    datasetVersions(dataVersion).every((version) => version <= 2_147_483_647)
  );
}

/** Strict: were other spellings accepted, caches would keep one picture under many addresses. */
function withQuery(address: PictureAddress, query: string): ParsedAddress {
  let { widthPx, subject } = address;
  const seen = new Set<string>();
  for (const parameter of query === '' ? [] : query.split('&')) {
    const [name, value] = split(parameter, '=');
    if (seen.has(name)) return malformed(`expected '${name}' once`);
    seen.add(name);
    if (name === WIDTH_PARAMETER) {
      widthPx = /^[1-9][0-9]{1,3}$/.test(value) ? Number(value) : Number.NaN;
      if (!isWidth(widthPx)) {
        return malformed(`expected 'w' as whole pixels from ${WIDTH_PX.least} to ${WIDTH_PX.most}`);
      }
    } else if (name === DAY_PARAMETER && subject.kind === 'model') {
      if (!isIsoDate(value)) return malformed(`expected 'day' as a calendar day YYYY-MM-DD`);
      subject = { ...subject, day: value };
    } else {
      return malformed(`expected no other parameters than an answer's address has`);
    }
  }
  return { kind: 'address', address: { ...address, subject, widthPx } };
}

function malformed(expectation: string): ParsedAddress {
  return { kind: 'malformed', message: `In a picture's address, ${expectation}.` };
}

/** What stands before the first separator and what after it. */
function split(text: string, separator: string): readonly [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
