import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../../../gateway/app.ts';
import { memoryLog } from '../../../gateway/testing/testGateway.ts';
import { addRestRoutes, type RestOptions } from '../addRestRoutes.ts';
import { compileEndpoints, type EndpointDocument } from '../compile/compileEndpoints.ts';
import { testGraph, type TestGraph } from './testGraph.ts';

const DOCUMENTS: readonly EndpointDocument[] = [
  document(
    'v1/getCarOld',
    `"A car" query getCarOld($code: ID!) @rest(path: "/v1/cars/{code}", tag: "Models", maxAge: 60,
      deprecated: "2026-01-01", sunset: "2027-12-31", successor: "/v2/cars/{code}")
      { car(code: $code) { car_code: code price @number brand @flatten(prefix: "brand_") { code name } colours @pluck { code } } }`,
  ),
  document(
    'v2/getCar',
    `"A car" query getCar($code: ID!) @rest(path: "/v2/cars/{code}", tag: "Models", maxAge: 60)
      { car(code: $code) @link(rel: "brand", path: "/v2/brands/{brandCode}") { code name price brand @flatten(prefix: "brand") { Code: code } } }`,
  ),
  document(
    'v2/listCars',
    `"Cars" query listCars($first: Int! = 20 @in(min: 1, max: 100), $after: String, $bodies: [Body!] @in(name: "body"))
      @rest(path: "/v2/cars", tag: "Models", maxAge: 60)
      { cars(first: $first, after: $after, bodies: $bodies) @page { nodes @link(rel: "self", path: "/v2/cars/{code}") { code name price colours @pluck { code } } } }`,
  ),
  document(
    'v2/listParts',
    `"Parts" query listParts($first: Int! = 20, $after: String) @rest(path: "/v2/parts", tag: "Models") { parts(first: $first, after: $after) @page { nodes { code } } }`,
  ),
  document(
    'v2/getBrand',
    `"A brand" query getBrand @rest(path: "/v2/brands/{brand}", tag: "Brands") { brands @find(by: "code", parameter: "brand") { code name } }`,
  ),
  document(
    'v2/listBrandCars',
    `"All cars" query listBrandCars @rest(path: "/v2/brand-cars", tag: "Brands") { brands @pluck { cars { code } } }`,
  ),
  document(
    'v2/getConfiguration',
    `"A car by codes" query getConfiguration($model: ID!, $codes: [String!]! @in(as: NOTATION), $orderDate: Date)
      @rest(path: "/v2/models/{model}/configurations/{codes}", tag: "Configurations")
      { configure(input: { model: $model, codes: $codes, orderDate: $orderDate }) { ... on Configuration { id notation: items @notation { option { code } } } } }`,
  ),
  document(
    'v2/configure',
    `"A car" query configure($input: ConfigureInput! @body) @rest(method: POST, path: "/v2/configurations", tag: "Configurations") { configure(input: $input) { ... on Configuration { id orderDate } } }`,
  ),
  document(
    'v2/getSaved',
    `"Mine" query getSaved($id: ID!) @rest(path: "/v2/saved/{id}", tag: "Saved configurations", private: true) { saved(id: $id) { id name revision @revision } }`,
  ),
  document(
    'v2/rename',
    `"Rename" mutation rename($id: ID!, $revision: Int! @in(location: IF_MATCH), $name: String!) @rest(method: PATCH, path: "/v2/saved/{id}", tag: "Saved configurations", private: true)
      { rename(input: { id: $id, revision: $revision, name: $name }) { ... on Saved { id name revision @revision } } }`,
  ),
  document(
    'v1/getSavedOld',
    `"Mine, as ever" query getSavedOld($id: ID!) @rest(path: "/v1/saved/{id}", tag: "Saved configurations", private: true) { saved(id: $id) @link(rel: "successor", path: "/v2/saved/{saved_id}") { saved_id: id name revision @revision } }`,
  ),
  document(
    'v1/renameOld',
    `"Rename, as ever" mutation renameOld($id: ID! @in(name: "number"), $revision: Int!, $name: String!) @rest(method: PUT, path: "/v1/saved/{number}", tag: "Saved configurations", private: true)
      { rename(input: { id: $id, revision: $revision, name: $name }) { ... on Saved { name saved_id: id revision @revision } } }`,
  ),
  document(
    'v2/share',
    `"Share" mutation share($id: ID!) @rest(method: PUT, path: "/v2/saved/{id}/share", tag: "Saved configurations", private: true) { share(id: $id) { id } }`,
  ),
  document(
    'v2/save',
    `"Save" mutation save($name: String!) @rest(method: POST, path: "/v2/saved", tag: "Saved configurations", private: true, status: 201, location: "/v2/saved/{id}") { save(name: $name) { id name revision @revision owner } }`,
  ),
  document(
    'v2/check',
    `"Check" query check($ids: [ID!]! @in(maxItems: 10) @portions(size: 2)) @rest(method: POST, path: "/v2/checks", tag: "Bulk checks") { checks(ids: $ids) { id fine } }`,
  ),
  document(
    'v2/whoAmI',
    `"Me" query whoAmI @rest(path: "/v2/me", tag: "Brands", private: true) { whoAmI { name } }`,
  ),
];

type Method = 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TestRest extends AsyncDisposable {
  readonly graph: TestGraph;
  readonly app: FastifyInstance;
  /** The instant of the layer's clock. */
  readonly clock: { now: Date };
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  send(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

/** The layer over a small graph of its own, asked without a port. */
export async function testRest(options: Partial<RestOptions> = {}): Promise<TestRest> {
  const graph = await testGraph();
  const clock = { now: new Date('2026-11-27T09:00:00Z') };
  const { log } = memoryLog();
  const app = createApp(log);
  await addRestRoutes(app, {
    endpoints: compileEndpoints(graph.schema, DOCUMENTS),
    runner: graph.runner,
    log,
    nowMs: () => clock.now.getTime(),
    ...options,
  });
  const inject = async (request: InjectOptions): Promise<LightMyRequestResponse> =>
    app.inject(request);
  return {
    graph,
    app,
    clock,
    get: (path, headers = {}) => inject({ method: 'GET', url: `/rest${path}`, headers }),
    send: (method, path, body, headers = {}) =>
      inject({
        method,
        url: `/rest${path}`,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

function document(name: string, text: string): EndpointDocument {
  return { file: `${name}.graphql`, text };
}
