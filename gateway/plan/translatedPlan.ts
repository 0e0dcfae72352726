import type { Path, PathSegment, PlanNode } from './plan.ts';

/** What planners' plans have in common: the order of fetches, and the way to each. */
export type ForeignNode<Leaf, Segment> =
  | {
      readonly kind: 'Sequence' | 'Parallel';
      readonly nodes: readonly ForeignNode<Leaf, Segment>[];
    }
  | {
      readonly kind: 'Condition';
      readonly condition: string;
      readonly ifClause?: ForeignNode<Leaf, Segment> | null;
      readonly elseClause?: ForeignNode<Leaf, Segment> | null;
    }
  | {
      readonly kind: 'Flatten';
      readonly path: readonly Segment[];
      readonly node: ForeignNode<Leaf, Segment>;
    }
  | Leaf;

/** What each planner writes in its own words. */
export interface Dialect<Leaf, Segment> {
  readonly segment: (segment: Segment) => readonly PathSegment[];
  /** Throws for what is no part of one whole answer. */
  readonly leaf: (leaf: Leaf, path: Path) => PlanNode;
}

/** What may come in the place of a fetch. */
interface AnyLeaf {
  readonly kind: 'Fetch' | 'BatchFetch' | 'Subscription' | 'Defer';
}

export function translatedPlan<Leaf extends AnyLeaf, Segment>(
  node: ForeignNode<Leaf, Segment>,
  dialect: Dialect<Leaf, Segment>,
  path: Path = [],
): PlanNode {
  const translated = (child: ForeignNode<Leaf, Segment>): PlanNode =>
    translatedPlan(child, dialect, path);
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(translated) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(translated) };
    case 'Condition': {
      const { condition: variable, ifClause, elseClause } = node;
      const clauses = [
        { value: true, clause: ifClause },
        { value: false, clause: elseClause },
      ];
      return {
        kind: 'parallel',
        nodes: clauses.flatMap(({ value, clause }): readonly PlanNode[] =>
          clause ? [{ kind: 'condition', variable, value, node: translated(clause) }] : [],
        ),
      };
    }
    case 'Flatten':
      return translatedPlan(node.node, dialect, [...path, ...node.path.flatMap(dialect.segment)]);
    default:
      return dialect.leaf(node, path);
  }
}
