import type { GeneratedOperation } from './generateOperation.ts';

/** What chance brings about too seldom. */
export const HARD_OPERATIONS: readonly GeneratedOperation[] = [
  // One entity at two paths, with something else under one key deep below it.
  {
    text: `{
      a: users { reviews { product { label(locale: "de") } } }
      b: users { reviews { product { label(locale: "dozen") } } }
    }`,
    variables: {},
  },
  // One entity at two paths, with an alias that only looks like a property.
  {
    text: `{
      a: user(id: "u1") { reviews { __proto__: stars author { __proto__: name } } }
      b: user(id: "u1") { reviews { __proto__: stars author { __proto__: name } } }
    }`,
    variables: {},
  },
  // One entity at two paths, to which the same is added after something else.
  {
    text: `{
      a: products { vendor { age karma } }
      b: products { vendor { role karma } }
    }`,
    variables: {},
  },
  // Two services answer parts of one value.
  {
    text: '{ products { vendor { karma bought { upc } profile { bio links { url } } } } }',
    variables: {},
  },
  // What a mutation's field is completed with must not see what the next one does.
  {
    text: `mutation {
      rename(id: "u1", name: "x") { karma }
      reprice(upc: "p2", price: 1) { left estimate }
      retract(id: "r4") { body author { karma } }
    }`,
    variables: {},
  },
  // A condition by default only, over everything that is asked of an object.
  {
    text: `query ($no: Boolean! = false, $yes: Boolean! = true) {
      me { age @include(if: $no) role @skip(if: $yes) }
      items { ... on Product @skip(if: $yes) { volume } ... on Item @include(if: $yes) { price } }
    }`,
    variables: {},
  },
];
