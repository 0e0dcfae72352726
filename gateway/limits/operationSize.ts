import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospection } from '../plan/selections.ts';

/** How much a document asks for, all its operations together. */
export interface OperationSize {
  readonly depth: number;
  readonly rootFields: number;
  /** `__schema` and `__type`. */
  readonly introspections: number;
  readonly aliases: number;
  /** Each fragment counted wherever it is spread. */
  readonly fields: number;
}

/** Measures in time linear to the text, however often fragments spread fragments. */
export function measureOperations(document: DocumentNode): OperationSize {
  const measure = new Measure(document);
  const sizes = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => measure.selectionSet(selectionSet));
  return {
    depth: Math.max(0, ...sizes.map((size) => size.depth)),
    rootFields: sum(sizes.map((size) => size.width)),
    introspections: sum(sizes.map((size) => size.introspections)),
    aliases: sum(sizes.map((size) => size.aliases)),
    fields: sum(sizes.map((size) => size.fields)),
  };
}

interface Size {
  readonly depth: number;
  /** Fields on its own level. */
  readonly width: number;
  readonly introspections: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, width: 0, introspections: 0, aliases: 0, fields: 0 };

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, Size>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  selectionSet({ selections }: SelectionSetNode): Size {
    let { depth, width, introspections, aliases, fields } = NOTHING;
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const below =
            selection.selectionSet === undefined
              ? NOTHING
              : this.selectionSet(selection.selectionSet);
          depth = Math.max(depth, 1 + below.depth);
          width += 1;
          introspections += below.introspections + (isIntrospection(selection) ? 1 : 0);
          aliases += below.aliases + (selection.alias === undefined ? 0 : 1);
          fields += 1 + below.fields;
          break;
        }
        case Kind.INLINE_FRAGMENT:
        case Kind.FRAGMENT_SPREAD: {
          const spread =
            selection.kind === Kind.INLINE_FRAGMENT
              ? this.selectionSet(selection.selectionSet)
              : this.#fragment(selection.name.value);
          depth = Math.max(depth, spread.depth);
          width += spread.width;
          introspections += spread.introspections;
          aliases += spread.aliases;
          fields += spread.fields;
          break;
        }
      }
    }
    return { depth, width, introspections, aliases, fields };
  }

  #fragment(name: string): Size {
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return NOTHING;
    // A cycle adds nothing here; validation turns it away.
    this.#sizes.set(name, NOTHING);
    const size = this.selectionSet(fragment.selectionSet);
    this.#sizes.set(name, size);
    return size;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
