import type { Endpoint, Parameter } from '../../compile/endpoint.ts';
import { JSON_TYPE, mediaTypesOf } from '../../http/mediaTypes.ts';
import type { Caller } from './callers.ts';

/** Some endpoints, and how they are asked. */
export interface View {
  readonly name: string;
  readonly caller: Caller;
  /** `others`: every form but JSON, each asked for by name. */
  readonly forms: 'json' | 'others';
  readonly endpoints: readonly ViewedEndpoint[];
}

export interface ViewedEndpoint {
  readonly endpoint: Endpoint;
  /** The optional parameters that it may be asked with. */
  readonly optional: ReadonlySet<string>;
  /** They stand in every request. */
  readonly demanded: boolean;
}

/** Two runs: refusals do not depend on the form that is asked for, and are looked for once. */
export interface Plan {
  readonly rightAndWrong: readonly View[];
  readonly rightOnly: readonly View[];
}

/** Specmatic asks with every subset of the optional parameters, 2^n for n, and has no bound on that. */
const MOST_OPTIONAL = 4;
const OPTIONAL_A_GROUP = 3;

const LANGUAGE = 'Accept-Language';
const KEY = 'Idempotency-Key';

/** What cannot be done twice: each request needs a thing of its own. */
const ONCE = new Set([
  'deleteSavedConfiguration',
  'v1DeleteSavedConfiguration',
  'v1ReplaceSavedConfiguration',
  'cancelBulkCheck',
]);

const OWNERS = ['owner', 'user'] as const;

export function planOf(endpoints: readonly Endpoint[]): Plan {
  const once = endpoints.filter(({ id }) => ONCE.has(id));
  const often = endpoints.filter(({ id }) => !ONCE.has(id));
  const own = often.filter(({ isPrivate }) => isPrivate);
  const ofAnyone = own.filter(({ path }) => !path.includes('{'));
  const shared = often.filter(({ isPrivate }) => !isPrivate);
  const searches = shared.filter((one) => optionalOf(one).length > MOST_OPTIONAL);
  const others = shared.filter((one) => !searches.includes(one));
  const writes = [...own, ...once].filter(({ kind }) => kind === 'mutation');

  const every = (forms: View['forms']): readonly View[] => [
    { name: 'for-everyone', caller: 'nobody', forms, endpoints: others.map(whole) },
    ...searchGroups(searches).map((endpoints, at) => {
      return { name: `searches-${at + 1}`, caller: 'nobody', forms, endpoints } as const;
    }),
    { name: 'of-nobody', caller: 'nobody', forms, endpoints: ofAnyone.map(whole) },
    ...OWNERS.map((caller) => {
      return { name: `of-${caller}`, caller, forms, endpoints: own.map(whole) } as const;
    }),
  ];
  const demanding = (optional: readonly string[], all: readonly Endpoint[], name: string) =>
    OWNERS.map((caller): View => {
      const asked = { optional: new Set(optional), demanded: true };
      const viewed = all.map((endpoint) => ({ endpoint, ...asked }));
      return { name: `${name}-${caller}`, caller, forms: 'json', endpoints: viewed };
    });
  return {
    rightAndWrong: [...every('json'), ...demanding([], once, 'once-by')],
    rightOnly: [
      ...every('others').map(inOtherForms),
      // With a key of its own each: nearly every text is right as a key, and none is right twice.
      ...demanding([LANGUAGE, KEY], writes, 'writes-of'),
    ],
  };
}

function whole(endpoint: Endpoint): ViewedEndpoint {
  const names = endpoint.parameters.map(({ name }) => name);
  return { endpoint, optional: new Set([...names, LANGUAGE]), demanded: false };
}

/** Dealt in turn, so that neighbours, such as the two ends of a range, do not come together. */
function searchGroups(searches: readonly Endpoint[]): readonly (readonly ViewedEndpoint[])[] {
  const dealt = searches.map((endpoint) => {
    const names = optionalOf(endpoint).map(({ name }) => name);
    const groups = Math.ceil(names.length / OPTIONAL_A_GROUP);
    return Array.from({ length: groups }, (_group, group): ViewedEndpoint => {
      const own = names.filter((_name, at) => at % groups === group);
      const optional = new Set([...own, ...(group === 0 ? [LANGUAGE] : [])]);
      return { endpoint, optional, demanded: false };
    });
  });
  const most = Math.max(...dealt.map(({ length }) => length));
  return Array.from({ length: most }, (_, group) => dealt.flatMap((groups) => groups[group] ?? []));
}

function optionalOf({ parameters }: Endpoint): readonly Parameter[] {
  return parameters.filter(({ required }) => !required);
}

/** Without the languages, which are as they are in JSON, and would double the requests. */
function inOtherForms(view: View): View {
  const endpoints = view.endpoints.filter(({ endpoint }) =>
    mediaTypesOf(endpoint).some((type) => type !== JSON_TYPE),
  );
  return {
    ...view,
    endpoints: endpoints.map((viewed) => ({
      ...viewed,
      optional: new Set([...viewed.optional].filter((name) => name !== LANGUAGE)),
    })),
  };
}
