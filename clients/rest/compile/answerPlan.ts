import {
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLUnionType,
  type SelectionNode,
} from 'graphql';
import { directiveArguments, directiveNode, hasDirective } from './directiveArguments.ts';
import { fieldNode, fieldsOf, nestedSets, onType, responseKey } from './selection.ts';
import type { Shape } from './shape.ts';
import { fieldShape, forGraph, linksOf, objectShape, type Walk } from './shapeOf.ts';

/** How the body of an answer is found in the graph's data, and what it looks like. */
export interface AnswerPlan {
  /** From the data down to the body; a null on the way is a 404, an error type a problem. */
  readonly steps: readonly AnswerStep[];
  readonly shape: Shape;
  /** Where the body is a page of a connection; null elsewhere. */
  readonly page: PagePlan | null;
  /** The field that counts changes, where the body has one. */
  readonly revisionKey: string | null;
  /** Path parameters that no variable takes: elements of lists are compared with them. */
  readonly found: readonly FoundParameter[];
  /** For the graph. */
  readonly selections: readonly SelectionNode[];
}

export interface PagePlan {
  /** Whether the connection tells how many elements all pages have. */
  readonly counted: boolean;
}

export interface AnswerStep {
  readonly key: string;
  /** The type of success, where the field may also answer with an error type; null elsewhere. */
  readonly success: string | null;
  readonly find: { readonly by: string; readonly parameter: string } | null;
}

export interface FoundParameter {
  readonly name: string;
  readonly description: string;
}

const TOTAL = fieldNode('totalCount');
const PAGE_INFO = fieldNode('pageInfo', [fieldNode('hasNextPage'), fieldNode('endCursor')]);

/** Follows `@pluck`, `@find` and `@page` from an operation's one root field to its body. */
export function answerPlan(walk: Walk, root: GraphQLObjectType, field: FieldNode): AnswerPlan {
  return step(walk, root, [field], []);
}

function step(
  walk: Walk,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  above: readonly string[],
): AnswerPlan {
  const [node] = nodes;
  const definition = node === undefined ? undefined : parent.getFields()[node.name.value];
  if (node === undefined || definition === undefined) return NOTHING;
  const path = [...above, responseKey(node)];
  walk.visit(node, parent, path);
  const type = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const find = findOf(walk, node, type);
  if (hasDirective(node, 'page')) return page(walk, node, nodes, type, path);
  const success = isUnionType(type) ? successOf(walk, node, type) : elementOf(type, find !== null);
  if (success === null || !isObjectType(success)) {
    const { shape, selections } = fieldShape(walk, node, nodes, definition.type, path);
    return planOf(node, path, null, null, { shape, selections: [forGraph(node, selections)] });
  }
  const wrap = (shaped: readonly SelectionNode[]): readonly SelectionNode[] => {
    const selections = find === null ? shaped : withField(shaped, find.by);
    return [
      forGraph(
        node,
        isUnionType(type) ? withErrors(walk, nodes, type, success, selections) : selections,
      ),
    ];
  };
  if (!hasDirective(node, 'pluck')) {
    const shaped = objectShape(walk, success, nestedSets(nodes), path, linksOf(walk, node));
    return planOf(node, path, find, isUnionType(type) ? success.name : null, {
      ...shaped,
      selections: wrap(shaped.selections),
    });
  }
  const below = [...fieldsOf(nestedSets(nodes), success, walk.fragments)];
  const [only, ...others] = below;
  if (only === undefined || others.length > 0) {
    walk.report(
      directiveNode(node, 'pluck'),
      `Expected @pluck on a field with one field below it, got ${below.length}. Select one.`,
    );
    return NOTHING;
  }
  const rest = step(walk, success, only[1], path);
  const own = planOf(node, path, find, isUnionType(type) ? success.name : null, {
    shape: rest.shape,
    selections: wrap(rest.selections),
  });
  return {
    ...rest,
    steps: [...own.steps, ...rest.steps],
    found: [...own.found, ...rest.found],
    selections: own.selections,
  };
}

function page(
  walk: Walk,
  node: FieldNode,
  nodes: readonly FieldNode[],
  type: GraphQLOutputType,
  path: readonly string[],
): AnswerPlan {
  const below = isObjectType(type) ? fieldsOf(nestedSets(nodes), type, walk.fragments) : new Map();
  const inner: readonly FieldNode[] = below.get('nodes') ?? [];
  const [first] = inner;
  const definition = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  if (first === undefined || definition === undefined || below.size !== 1) {
    walk.report(
      directiveNode(node, 'page'),
      'Expected @page on a connection with `nodes` and nothing else selected below it.',
    );
    return NOTHING;
  }
  const { shape, selections } = fieldShape(walk, first, inner, definition.type, [...path, 'nodes']);
  const counted = isObjectType(type) && 'totalCount' in type.getFields();
  const plan = planOf(node, path, null, null, {
    shape,
    selections: [
      forGraph(node, [forGraph(first, selections), ...(counted ? [TOTAL] : []), PAGE_INFO]),
    ],
  });
  return { ...plan, page: { counted } };
}

function planOf(
  node: FieldNode,
  path: readonly string[],
  find: Find | null,
  success: string | null,
  shaped: { readonly shape: Shape; readonly selections: readonly SelectionNode[] },
): AnswerPlan {
  const { shape } = shaped;
  return {
    steps: [{ key: path.at(-1) ?? responseKey(node), success, find }],
    shape,
    page: null,
    revisionKey: revisionOf(shape),
    found: find === null ? [] : [{ name: find.parameter, description: find.description }],
    selections: shaped.selections,
  };
}

interface Find {
  readonly by: string;
  readonly parameter: string;
  readonly description: string;
}

function findOf(walk: Walk, node: FieldNode, type: GraphQLOutputType): Find | null {
  const given = directiveArguments(walk.schema, node, 'find');
  if (given === null) return null;
  const [by, parameter] = [String(given['by']), String(given['parameter'])];
  const element = elementOf(type, true);
  const compared = isObjectType(element) ? element.getFields()[by] : undefined;
  if (!isListType(type) || compared === undefined) {
    walk.report(
      directiveNode(node, 'find'),
      `Expected @find on a list of objects that have \`${by}\`. Compare another field, or leave it out.`,
    );
    return null;
  }
  const description = compared.description ?? `The \`${by}\` of the one that is meant.`;
  return { by, parameter, description };
}

function elementOf(type: GraphQLOutputType, ofList: boolean): GraphQLOutputType | null {
  if (!ofList || !isListType(type)) return isListType(type) ? null : type;
  const element: GraphQLOutputType = type.ofType;
  return isNonNullType(element) ? element.ofType : element;
}

function revisionOf(shape: Shape): string | null {
  if (shape.kind !== 'object') return null;
  return shape.fields.find(({ countsChanges }) => countsChanges)?.name ?? null;
}

/** The one member of a result union that is no `UserError`. */
function successOf(walk: Walk, node: FieldNode, union: GraphQLUnionType): GraphQLObjectType | null {
  const [success, ...others] = union.getTypes().filter((type) => !isUserError(type));
  if (success !== undefined && others.length === 0) return success;
  walk.report(
    node,
    `Expected ${union.name} to have one member that is no UserError; got ${others.length + 1}.`,
  );
  return null;
}

function isUserError(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'UserError');
}

/** The selections of success, and of every error its type and what it tells. */
function withErrors(
  walk: Walk,
  nodes: readonly FieldNode[],
  union: GraphQLUnionType,
  success: GraphQLObjectType,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  return [
    fieldNode('__typename'),
    onType(success.name, selections),
    ...union
      .getTypes()
      .filter(isUserError)
      .map((type) => {
        const { selections: asked } = objectShape(walk, type, nestedSets(nodes), [], []);
        const leaves = Object.values(type.getFields()).filter(
          (field) => !isObjectType(namedType(field.type)),
        );
        const askedNames = new Set(
          asked.map((one) => (one.kind === Kind.FIELD ? one.name.value : '')),
        );
        return onType(type.name, [
          ...leaves.filter(({ name }) => !askedNames.has(name)).map(({ name }) => fieldNode(name)),
          ...asked,
        ]);
      }),
  ];
}

/** What a list is searched by is asked for, also where the answer does not show it. */
function withField(selections: readonly SelectionNode[], name: string): readonly SelectionNode[] {
  const has = selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === name && one.alias === undefined,
  );
  return has ? selections : [fieldNode(name), ...selections];
}

function namedType(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) || isListType(type) ? namedType(type.ofType) : type;
}

const NOTHING: AnswerPlan = {
  steps: [],
  shape: { kind: 'object', fields: [], links: [], nullable: false },
  page: null,
  revisionKey: null,
  found: [],
  selections: [],
};
