import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLResolveInfo } from 'graphql';
import { composeSupergraph } from '../../schema/composition.ts';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';
import type { AnswerNotes } from '../../subgraphs/shared/answerNotes.ts';
import { savedConfigurationKey } from '../../subgraphs/shared/surrogateKeys.ts';
import { textTeller, type TellText } from '../../subgraphs/shared/textTeller.ts';
import type { Texts } from '../../subgraphs/shared/texts.ts';

/** A shop whose goods are product data, and whose notes are written and told of as saved configurations are. */
export interface Shop {
  readonly supergraphSdl: string;
  readonly services: ReadonlyMap<string, RunningService>;
  /** Fetches that reached a service: its name, with the number of entities asked for. */
  readonly fetches: string[];
  /** What is on the notes; by id. */
  readonly notes: Map<string, { readonly owner: string; text: string }>;
  /** Called before a note is read, and awaited after. */
  beforeRead: () => void;
  afterRead: () => Promise<void>;
}

const HEAD = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.12"
      import: ["@composeDirective", "@external", "@key", "@requires"]
    )
    @link(url: "https://specs.unified-configurator.example/cache/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int! = 0, private: Boolean! = false) on FIELD_DEFINITION
`;

const GOODS = /* GraphQL */ `
  ${HEAD}
  type Query {
    goods(codes: [ID!]!): [Good!]! @cacheControl(maxAge: 60)
    good(code: ID!): Good @cacheControl(maxAge: 60)
    today: String @cacheControl(maxAge: 3600)
    lottery: Int
    broken: String @cacheControl(maxAge: 60)
  }
  type Good @key(fields: "code") {
    code: ID! @cacheControl(maxAge: 60)
    name: String!
    size: Int
    stock: Int @cacheControl(maxAge: 0)
  }
`;

const PRICES = /* GraphQL */ `
  ${HEAD}
  type Good @key(fields: "code") {
    code: ID! @cacheControl(maxAge: 60)
    size: Int @external
    price: Int
    terms: String
    freight(to: String = "home"): Int @requires(fields: "size")
    rebate: Int
    brokenPrice: Int
  }
`;

const NOTES = /* GraphQL */ `
  ${HEAD}
  type Query {
    note(id: ID!): Note @cacheControl(maxAge: 60, private: true)
    published(id: ID!): Note @cacheControl(maxAge: 60)
  }
  type Mutation {
    write(id: ID!, text: String!): Note!
  }
  type Note @key(fields: "id") {
    id: ID! @cacheControl(maxAge: 60)
    text: String!
    dataVersion: String!
  }
`;

interface ShopContext extends AnswerNotes {
  readonly request: RequestContext;
  readonly text: TellText;
}

type Field = Pick<GraphQLResolveInfo, 'path'>;

const IN_CASH: Texts = { en: 'in cash', de: 'bar', 'de-AT': 'in bar' };
/** By the code of a good. */
const TERMS: Readonly<Record<string, Texts>> = {
  ENGLISH: { en: 'as agreed' },
  FRENCH: { en: 'within a week', fr: 'sous huitaine' },
};

export function shopSubgraphs(): Shop {
  const fetches: string[] = [];
  const notes: Shop['notes'] = new Map();
  const shop = { notes, fetches, beforeRead: () => {}, afterRead: async () => {} };
  const goodOf = (code: string, { request }: ShopContext) => ({
    code,
    name: `${code} of ${request.dataVersion} in ${request.locales.join()}`,
    size: code.length,
    stock: fetches.length,
  });
  const read = async (id: string, context: ShopContext, isFor: (owner: string) => boolean) => {
    context.surrogateKeys.add(savedConfigurationKey(id));
    shop.beforeRead();
    const note = notes.get(id);
    const text = note?.text;
    await shop.afterRead();
    return note === undefined || !isFor(note.owner)
      ? null
      : { id, text, dataVersion: context.request.dataVersion };
  };
  const me = ({ request }: ShopContext): string => request.subject?.id ?? 'nobody';
  const services = new Map([
    serviceOf('goods', GOODS, fetches, {
      Query: {
        goods: (_: unknown, { codes }: { codes: string[] }, context: ShopContext) =>
          codes.map((code) => goodOf(code, context)),
        good: (_: unknown, { code }: { code: string }, context: ShopContext) =>
          goodOf(code, context),
        today: (_: unknown, __: unknown, { request }: ShopContext) => request.now.slice(0, 10),
        lottery: () => fetches.length,
        broken: () => {
          throw new Error('no luck');
        },
      },
      Good: {
        __resolveReference: ({ code }: { code: string }, context: ShopContext) =>
          goodOf(code, context),
      },
    }),
    serviceOf('prices', PRICES, fetches, {
      Good: {
        price: ({ code }: { code: string }) => code.length * 100,
        rebate: ({ code }: { code: string }) => code.length * 10,
        terms: ({ code }: { code: string }, _: unknown, { text }: ShopContext, info: Field) =>
          code.startsWith('free') ? null : text(info, TERMS[code] ?? IN_CASH, ['fr']),
        freight: ({ size }: { size: number }, { to }: { to: string | null }) =>
          size * (to?.length ?? 0),
        brokenPrice: ({ code }: { code: string }) => {
          if (code.startsWith('x')) throw new Error('no price');
          return 1;
        },
      },
    }),
    serviceOf('notes', NOTES, fetches, {
      Query: {
        note: (_: unknown, { id }: { id: string }, context: ShopContext) =>
          read(id, context, (owner) => owner === me(context)),
        published: (_: unknown, { id }: { id: string }, context: ShopContext) =>
          read(id, context, () => true),
      },
      Mutation: {
        write: (_: unknown, { id, text }: { id: string; text: string }, context: ShopContext) => {
          context.surrogateKeys.add(savedConfigurationKey(id));
          notes.set(id, { owner: notes.get(id)?.owner ?? me(context), text });
          return { id, text, dataVersion: context.request.dataVersion };
        },
      },
    }),
  ]);
  const sdls = Object.entries({ goods: GOODS, prices: PRICES, notes: NOTES }).map(
    ([name, sdl]) => ({ name, sdl, url: `http://${name}.invalid/graphql` }),
  );
  return Object.assign(shop, { services, supergraphSdl: composeSupergraph(sdls).supergraphSdl });
}

type SchemaModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
type Resolvers = NonNullable<Extract<SchemaModule, { typeDefs: unknown }>['resolvers']>;

function serviceOf(
  name: string,
  typeDefs: string,
  fetches: string[],
  resolvers: Resolvers,
): readonly [string, RunningService] {
  const service: RunningService = {
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
    createContext: (request, notes): ShopContext => {
      fetches.push(name);
      return { request, ...notes, text: textTeller(request, notes.languages) };
    },
    routes: null,
    [Symbol.asyncDispose]: async () => {},
  };
  return [name, service];
}
