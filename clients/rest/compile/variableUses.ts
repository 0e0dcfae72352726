import {
  getNamedType,
  isInputObjectType,
  Kind,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLObjectType,
  type ValueNode,
} from 'graphql';
import type { VariableUse } from './endpoint.ts';

export interface DescribedUse extends VariableUse {
  /** What the schema says of that argument or input field. */
  readonly description: string | null;
}

/** The variables in a field's arguments, input objects followed. */
export function variableUses(
  field: FieldNode,
  parent: GraphQLObjectType,
  path: readonly string[],
): readonly DescribedUse[] {
  const uses: DescribedUse[] = [];
  const follow = (
    value: ValueNode,
    argumentPath: string,
    type: GraphQLInputType | undefined,
    description: string | null | undefined,
  ): void => {
    if (value.kind === Kind.VARIABLE) {
      uses.push({
        variable: value.name.value,
        argument: argumentPath.split('.').at(-1) ?? '',
        argumentPath,
        path: path.join('.'),
        description: description ?? null,
      });
    } else if (value.kind === Kind.LIST) {
      for (const element of value.values) follow(element, argumentPath, type, description);
    } else if (value.kind === Kind.OBJECT) {
      const named = type === undefined ? undefined : getNamedType(type);
      for (const { name, value: inner } of value.fields) {
        const known = isInputObjectType(named) ? named.getFields()[name.value] : undefined;
        follow(inner, `${argumentPath}.${name.value}`, known?.type, known?.description);
      }
    }
  };
  const definition = parent.getFields()[field.name.value];
  for (const { name, value } of field.arguments ?? []) {
    const known = definition?.args.find((one) => one.name === name.value);
    follow(value, name.value, known?.type, known?.description);
  }
  return uses;
}
