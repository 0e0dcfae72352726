import type { Endpoint, Parameter } from '../compile/endpoint.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';

/** One request of an endpoint, to show and to check by. */
export interface ExampleRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Null where the endpoint takes none. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

const CAR =
  'C1.DE.AVT25.20261201.PTMIDN-RFPAN.ASCAM-ASLANE-ASLIM-ASTRAF-AUHIFI-BRSTD-CLAUT-CODAB-COLINK-' +
  'COUSB-DIDIGI-GLROLL-HLLED-INNAV-LHD-LNPURE-MIFOLD-MIHEAT-PAREAR-PLWIDE-SECOM-SFKIT-SOARM-SPKIT-' +
  'STSTD-SUSTD-SWLEA-TRBRUSH-TYSUM-UHTWEED-W18LYRE.jdk3';

/** By the parameter's or property's name: a car of the demo data on a fixed day. */
const VALUES: Readonly<Record<string, string | readonly string[]>> = {
  market: 'DE',
  brand: 'aurenne',
  series: 'vesper',
  model: 'AVT25',
  family: 'PAINT',
  option: 'PTMIDN',
  dataset: 'demo',
  package: 'PKDRIVE',
  codes: 'PTMIDN,RFPAN',
  configuration: '+L-PTMIDN_E-RFPAN',
  code: 'RRBLK',
  id: CAR,
  orderDate: '2026-12-01',
  order_date: '2026-12-01',
  first: '2',
  page_size: '2',
  q: 'touring',
  add: ['RRBLK', 'PKWINTER'],
  modelId: 'M1.DE.AVT25.601d',
  configurationId: CAR,
  configuration_id: CAR,
  ids: [CAR],
  configuration_ids: [CAR],
  name: 'Midnight with a panorama',
  revision: '1',
  position: '1',
  more: 'true',
};

/** Where the value by name does not say enough, or the query of a list takes several. */
const OF_ENDPOINT: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> =
  {
    searchModels: { brand: ['aurenne', 'havelin'], bodyStyle: ['WAGON', 'SUV'] },
    v1SearchModels: { brands: 'aurenne,havelin', body_styles: 'WAGON,SUV' },
    configure: { codes: ['PTMIDN', 'RFPAN'] },
  };

/** Sent also where the endpoint does not ask for it: the answer would be another one tomorrow. */
const DETERMINING = new Set(['orderDate', 'order_date', 'first', 'page_size', 'q', 'add', 'codes']);

/** `known` has what only a recording knows, such as the id of what it saved. */
export function exampleRequest(
  endpoint: Endpoint,
  known: Readonly<Record<string, string | readonly string[]>> = {},
): ExampleRequest {
  const own = OF_ENDPOINT[endpoint.id] ?? {};
  const valueOf = (name: string): string | readonly string[] | undefined =>
    known[name] ?? own[name] ?? VALUES[name];
  const sent = ({ name, required }: Parameter): boolean =>
    required || name in own || DETERMINING.has(name);
  const texts = (place: Parameter['in']): Record<string, string | readonly string[]> =>
    Object.fromEntries(
      endpoint.parameters
        .filter((one) => one.in === place && sent(one))
        .flatMap((one) => {
          const value = valueOf(one.name);
          return value === undefined ? [] : [[one.name, value]];
        }),
    );
  const properties = Object.entries(endpoint.body?.schema.properties ?? {});
  return {
    path: texts('path') as Record<string, string>,
    query: texts('query'),
    body:
      endpoint.body === null
        ? null
        : Object.fromEntries(
            properties.flatMap(([name, schema]) => {
              const value = valueOf(name);
              return value === undefined ? [] : [[name, asTyped(value, schema)]];
            }),
          ),
  };
}

/** In a body, numbers and truth values are none of texts. */
function asTyped(value: string | readonly string[], { type }: JsonSchema): unknown {
  if (type === 'integer') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}

/** The address of a request, below the gateway. */
export function exampleAddress(endpoint: Endpoint, { path, query }: ExampleRequest): string {
  const filled = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? '')
      .replaceAll('%2B', '+')
      .replaceAll('%2C', ','),
  );
  const parameters = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
  return `/rest${filled}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`;
}
