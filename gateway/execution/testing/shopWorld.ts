/** The shop's data: plain, small, and with whatever may go wrong. Each run has its own. */
export interface ShopWorld {
  readonly names: Map<string, string | null>;
  readonly prices: Map<string, number | null>;
  readonly retracted: Set<string>;
  /** How often something was changed: of such order tells whether it was done in order. */
  changes: number;
}

/** An object is its type and id; its fields are functions of them, the world and arguments. */
export interface ShopObject {
  readonly __typename: string;
  readonly id?: string;
  readonly upc?: string;
  readonly code?: string;
  readonly [field: string]: unknown;
}

type Args = Readonly<Record<string, unknown>>;
export type ShopField = (object: ShopObject, args: Args, world: ShopWorld) => unknown;

const USERS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const PRODUCTS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const REVIEWS = Array.from({ length: 12 }, (_, index) => `r${index + 1}`);
/** Known to everybody but the stock. */
const NOT_IN_STOCK = 'p5';

export function shopWorld(): ShopWorld {
  return {
    names: new Map(USERS.map((id) => [id, id === 'u4' ? null : `User "${id}"\n`])),
    prices: new Map(PRODUCTS.map((upc, index) => [upc, index === 3 ? null : 10 * (index + 1)])),
    retracted: new Set(),
    changes: 0,
  };
}

/** By type and field; what is not here is a property of the object. */
export const SHOP_FIELDS: Readonly<Record<string, Readonly<Record<string, ShopField>>>> = {
  Query: {
    me: () => user('u1'),
    user: (_, { id }) => userOrNull(String(id)),
    strictUser: (_, { id }) => userOrNull(String(id)),
    users: (_, args) => some(USERS, args).map(user),
    node: (_, { id }) => userOrNull(String(id)),
    reviews: (_, args) => some(REVIEWS, args).map((id) => (id === 'r3' ? null : review(id))),
    topReview: () => review('r2'),
    subjects: () => [user('u2'), product('p1'), null, review('r4'), product('p4'), user('u2')],
    products: (_, args) => some(PRODUCTS, args).map(product),
    product: (_, { upc }) => (PRODUCTS.includes(String(upc)) ? product(String(upc)) : null),
    items: () => [product('p2'), bundle('b1'), product('p3'), bundle('b2')],
  },
  Mutation: {
    rename(_, { id, name }, world) {
      const { names } = world;
      world.changes += 1;
      if (!names.has(String(id))) return null;
      names.set(String(id), String(name));
      return user(String(id));
    },
    reprice(_, { upc, price }, world) {
      const { prices } = world;
      world.changes += 1;
      if (!prices.has(String(upc))) throw new Error(`no product ${String(upc)}`);
      prices.set(String(upc), (price as number | null | undefined) ?? null);
      return product(String(upc));
    },
    retract(_, { id }, world) {
      world.changes += 1;
      world.retracted.add(String(id));
      return REVIEWS.includes(String(id)) ? review(String(id)) : null;
    },
  },
  User: {
    name: ({ id }, _, { names }) => names.get(id ?? ''),
    age: ({ id }) => (id === 'u3' ? null : 20 + number(id)),
    height: ({ id }) => 1.5 + number(id) / 8,
    active: ({ id }) => number(id) % 2 === 0,
    role: ({ id }) => ['ADMIN', 'GUEST', 'HIDDEN'][number(id) % 3],
    profile: ({ id }) => (id === 'u2' ? null : { bio: `bio of ${id}`, links: linksOf(id) }),
    manager: ({ id }) => (id === 'u1' ? null : user(`u${number(id) - 1}`)),
    reports: ({ id }) => (id === 'u6' ? [] : [user(`u${number(id) + 1}`), null, user('u1')]),
    tags: ({ id }) => (id === 'u5' ? null : ['a', `tag ${id}`]),
    grid: ({ id }) => [[number(id), null], null, []],
    settings: ({ id }) => ({ theme: 'dark', nested: [{ id }], none: null }),
    secret({ id }) {
      if (number(id) % 2 === 0) throw new Error(`the secret of ${id}`);
      return `secret ${id}`;
    },
    email({ id }) {
      if (id === 'u3') throw new Error('no address');
      return id === 'u5' ? null : `${id}@example.com`;
    },
    reviews: ({ id }, args) =>
      some(REVIEWS, args)
        .filter((r) => authorOf(r) === id)
        .map(review),
    karma({ id }, _, { changes }) {
      if (id === 'u6') throw new Error('karma is bad');
      return number(id) * 100 + changes;
    },
    favourite: ({ id }) => (id === 'u4' ? null : product(`p${number(id)}`)),
    bought: ({ id }, args) => some(PRODUCTS.slice(number(id) - 1), args).map(product),
  },
  Review: {
    body: ({ id }, { length }, { retracted }) =>
      retracted.has(id ?? '') ? null : `body of ${id}`.slice(0, (length as number | null) ?? 99),
    stars({ id }) {
      if (id === 'r7') throw new Error('no stars');
      return (number(id) % 5) + 1;
    },
    author: ({ id }) => user(authorOf(id ?? '')),
    product: ({ id }) => (id === 'r6' ? null : product(`p${(number(id) % 6) + 1}`)),
    about: ({ id }) =>
      [user(authorOf(id ?? '')), product('p3'), review('r1'), null][number(id) % 4],
  },
  Product: {
    label: ({ upc }, { locale }) => (upc === 'p6' ? null : `${upc} in ${String(locale)}`),
    price: ({ upc }, _, { prices }) => prices.get(upc ?? ''),
    weight: ({ upc }) => (upc === 'p2' ? null : number(upc) * 3),
    size: ({ upc }) => (upc === 'p6' ? null : sizeOf(upc)),
    vendor: ({ upc }) => (upc === 'p1' ? null : user(`u${number(upc)}`)),
    similar: ({ upc }) => (upc === 'p4' ? null : [product('p1'), product(upc ?? '')]),
    reviews: ({ upc }, args) =>
      upc === 'p6'
        ? null
        : some(REVIEWS, args)
            .filter((id) => number(id) % 6 === number(upc) - 1)
            .map(review),
    inStock: ({ upc }) => (upc === NOT_IN_STOCK ? null : number(upc) % 2 === 0),
    left: ({ upc }, { unit }, { changes }) =>
      upc === NOT_IN_STOCK ? null : changes + number(upc) * (unit === 'dozen' ? 12 : 1),
    estimate: (object, _, { prices }) =>
      object.upc === NOT_IN_STOCK
        ? null
        : product2(
            required(object, 'price', () => prices.get(object.upc ?? '')),
            weightOf(object),
          ),
    volume(object) {
      if (object.upc === NOT_IN_STOCK) return null;
      const size = required(object, 'size', () =>
        object.upc === 'p6' ? null : sizeOf(object.upc),
      ) as ReturnType<typeof sizeOf> | null;
      return size === null ? null : product2(size.width, size.height);
    },
    warehouse: ({ upc }) =>
      upc === NOT_IN_STOCK || upc === 'p4'
        ? null
        : { __typename: 'Warehouse', code: `w${number(upc) % 2}` },
  },
  Bundle: {
    label: ({ id }, { locale }) => `bundle ${id} in ${String(locale)}`,
    price: ({ id }) => number(id) * 7,
    parts: ({ id }) => [product('p1'), null, product(`p${number(id) + 2}`)],
  },
  Warehouse: {
    keeper: ({ code }) => user(code === 'w0' ? 'u2' : 'u5'),
    city({ code }) {
      if (code === 'w1') throw new Error('nowhere');
      return 'Hamburg';
    },
  },
};

/** What a subgraph that was asked for an entity makes of its representation. */
export function referenceOf(service: string, object: ShopObject): ShopObject | null {
  return service === 'stock' && object.upc === NOT_IN_STOCK ? null : object;
}

function user(id: string): ShopObject {
  return { __typename: 'User', id };
}

function userOrNull(id: string): ShopObject | null {
  return USERS.includes(id) ? user(id) : null;
}

function product(upc: string): ShopObject {
  return { __typename: 'Product', upc };
}

function review(id: string): ShopObject {
  return { __typename: 'Review', id };
}

function bundle(id: string): ShopObject {
  return { __typename: 'Bundle', id };
}

function authorOf(review: string): string {
  return `u${(number(review) % 6) + 1}`;
}

function linksOf(id: string | undefined): readonly object[] | null {
  return id === 'u4'
    ? null
    : [
        { url: `https://${id}.example`, text: null },
        { url: 'b', text: '' },
      ];
}

function sizeOf(upc: string | undefined): {
  readonly width: number | null;
  readonly height: number;
} {
  return { width: upc === 'p3' ? null : number(upc), height: 5 };
}

function weightOf(object: ShopObject): unknown {
  return required(object, 'weight', () => (object.upc === 'p2' ? null : number(object.upc) * 3));
}

/** By `@requires` where a gateway sent it; a missing one would show as NaN. */
function required(object: ShopObject, field: string, known: () => unknown): unknown {
  return field in object ? object[field] : known();
}

function product2(one: unknown, other: unknown): number | null {
  return one === null || other === null ? null : Number(one) * Number(other);
}

function some<T>(values: readonly T[], { first }: Args): readonly T[] {
  return typeof first === 'number' ? values.slice(0, Math.max(0, first)) : values;
}

function number(id: string | undefined): number {
  return Number(id?.slice(1));
}
