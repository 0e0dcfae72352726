import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { composeSupergraph } from '../../../schema/composition.ts';
import { fetchNode } from '../fetchNode.ts';
import { fetchesOf, type FetchNode, type PlanNode } from '../plan.ts';
import type { Planner } from '../planner.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key",
  "@external", "@requires", "@provides", "@shareable", "@interfaceObject"])\n`;

/** The supergraph of some subgraphs, each without its link to the federation specification. */
export function composed(subgraphs: Readonly<Record<string, string>>): DocumentNode {
  const { supergraphSdl } = composeSupergraph(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      sdl: LINK + sdl,
      url: `http://${name}.invalid`,
    })),
  );
  return parse(supergraphSdl, { noLocation: true });
}

/** A fetch of a root type's fields, or of entities at a path. */
export function fetchOf(service: string, text: string, path: readonly string[] | null = null) {
  const document = parse(
    path === null
      ? text
      : `query ($representations: [_Any!]!) { _entities(representations: $representations) ${text} }`,
    { noLocation: true },
  );
  return fetchNode({
    service,
    document,
    path: (path ?? []).map((key) => ({ kind: 'key', key })),
    requires:
      path === null
        ? null
        : [{ kind: 'field', key: '__typename', name: '__typename', selections: null }],
    inputRewrites: [],
    outputRewrites: [],
  });
}

export function sequence(...nodes: readonly PlanNode[]): PlanNode {
  return { kind: 'sequence', nodes };
}

/** A plan's fetches in order, as `service: selections`. */
export function fetchTexts(root: PlanNode | null): readonly string[] {
  return root === null ? [] : fetchesOf(root).map(fetchText);
}

function fetchText({ service, selections }: FetchNode): string {
  const text = selections.map((node) => print(node)).join(' ');
  return `${service}: ${text.replaceAll(/\s+/g, ' ')}`;
}

/** Answers what it is asked in turn, the last for good; keeps what it was asked. */
export function scriptedPlanner(...plans: readonly (PlanNode | Error | null)[]): Planner & {
  readonly asked: readonly string[];
} {
  const asked: string[] = [];
  return {
    asked,
    plan(document) {
      const plan = plans[Math.min(asked.length, plans.length - 1)];
      asked.push(operationText(document));
      if (plan instanceof Error) throw plan;
      return plan ?? null;
    },
  };
}

function operationText({ definitions }: DocumentNode): string {
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operation === undefined ? '' : print(operation).replaceAll(/\s+/g, ' ');
}
