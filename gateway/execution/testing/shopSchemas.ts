const LINK = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.12"
      import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible"]
    )
`;

/** Four subgraphs of a shop that between them have all that an executor must get right. */
export const SHOP_SCHEMAS: Readonly<Record<'accounts' | 'reviews' | 'products' | 'stock', string>> =
  {
    accounts: /* GraphQL */ `
      ${LINK}
      type Query {
        me: User
        user(id: ID!): User
        users(first: Int): [User!]!
        strictUser(id: ID!): User!
        node(id: ID!): Node
      }
      type Mutation {
        rename(id: ID!, name: String!): User
      }
      interface Node {
        id: ID!
      }
      type User implements Node @key(fields: "id") {
        id: ID!
        name: String @shareable
        age: Int
        height: Float
        active: Boolean
        role: Role
        profile: Profile @shareable
        manager: User
        reports: [User]
        tags: [String!]
        grid: [[Int]]
        settings: Json
        secret: String
        email: String!
      }
      enum Role {
        ADMIN
        GUEST
        HIDDEN @inaccessible
      }
      scalar Json
      type Profile @shareable {
        bio: String
        links: [Link!]
      }
      type Link @shareable {
        url: String!
        text: String
      }
    `,
    reviews: /* GraphQL */ `
      ${LINK}
      type Query {
        reviews(first: Int = 4): [Review]
        topReview: Review
        subjects: [Subject]
      }
      type Mutation {
        retract(id: ID!): Review
      }
      interface Node {
        id: ID!
      }
      type Review implements Node @key(fields: "id") {
        id: ID!
        body(length: Int): String
        stars: Int!
        author: User @provides(fields: "name")
        product: Product
        about: Subject
      }
      union Subject = User | Product | Review
      type User @key(fields: "id") {
        id: ID!
        name: String @external
        reviews(first: Int): [Review!]!
        karma: Int!
        favourite: Item
      }
      interface Item {
        price: Int
      }
      type Product implements Item @key(fields: "upc") {
        upc: ID!
        price: Int @external
        reviews(first: Int): [Review!]
      }
    `,
    products: /* GraphQL */ `
      ${LINK}
      type Query {
        products(first: Int = 3): [Product]
        product(upc: ID!): Product
        items: [Item!]
      }
      type Mutation {
        reprice(upc: ID!, price: Int): Product
      }
      interface Item {
        label(locale: String): String
        price: Int
      }
      type Product implements Item @key(fields: "upc") {
        upc: ID!
        label(locale: String): String
        price: Int
        weight: Int
        size: Size
        vendor: User
        similar: [Product!]
      }
      type Bundle implements Item @key(fields: "id") {
        id: ID!
        label(locale: String): String
        price: Int
        parts: [Product]!
      }
      type Size @shareable {
        width: Int
        height: Int!
      }
      type User @key(fields: "id") {
        id: ID!
        bought(first: Int): [Product]
        profile: Profile @shareable
      }
      type Profile @shareable {
        bio: String
      }
    `,
    stock: /* GraphQL */ `
      ${LINK}
      type Product @key(fields: "upc") {
        upc: ID!
        price: Int @external
        weight: Int @external
        size: Size @external
        inStock: Boolean
        left(unit: String): Int
        estimate: Int @requires(fields: "price weight")
        volume: Int @requires(fields: "size { width height }")
        warehouse: Warehouse!
      }
      type Size {
        width: Int @external
        height: Int! @external
      }
      type Warehouse @key(fields: "code") {
        code: ID!
        keeper: User
        city: String!
      }
      type User @key(fields: "id", resolvable: false) {
        id: ID!
      }
    `,
  };
