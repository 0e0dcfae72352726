/** A bug to be put into a copy of the executor: text of a file, and what stands for it. */
export interface SeededBug {
  readonly name: string;
  /** Relative to `gateway/`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** Mistakes that an executor of plans is prone to; each must be noticed. */
export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    name: 'answers of entities are handed out shifted by one',
    file: 'execution/entityStep.ts',
    text: 'answered[index];',
    instead: 'answered[answered.length - 1 - index];',
  },
  {
    name: 'entities at different paths become one object',
    file: 'execution/entityStep.ts',
    text: 'nested ? data.forPlace(entity) : entity',
    instead: 'entity',
  },
  {
    name: 'representations are told apart by their type only',
    file: 'execution/entityStep.ts',
    text: 'JSON.stringify(representation.value)',
    instead: 'String(representation.value.__typename)',
  },
  {
    name: 'an error of an entity is told of at one place only',
    file: 'execution/entityStep.ts',
    text: 'of places.get(index) ?? []',
    instead: 'of (places.get(index) ?? []).slice(0, 1)',
  },
  {
    name: 'what a service knows of a value replaces what another does',
    file: 'execution/knownData.ts',
    text: 'this.add(known, value);\n      return known;',
    instead: 'return value;',
  },
  {
    name: 'what is added to an object changes an answer that others read',
    file: 'execution/knownData.ts',
    text: 'const merged: JsonObject = { ...before };',
    instead: 'const merged: JsonObject = before ?? {};',
  },
  {
    name: 'what was added to one object is taken for what is added to another',
    file: 'execution/knownData.ts',
    text: 'if (last?.before === before) return last.both;',
    instead: 'if (last) return last.both;',
  },
  {
    name: 'entities are told apart by the length of their keys',
    file: 'execution/representations.ts',
    text: 'identity += `${value.length}:${value}`',
    instead: 'identity += `${value.length}:`',
  },
  {
    name: 'a null in a list does not reach the list',
    file: 'execution/shaper.ts',
    text: 'if (!nullable) return null;\n        item = NULL;',
    instead: 'item = NULL;',
  },
  {
    name: 'a null where none may be stays',
    file: 'execution/shaper.ts',
    text: 'if (!nullable) return null;\n        value = NULL;',
    instead: 'value = NULL;',
  },
  {
    name: 'values that the client must not see are let through',
    file: 'execution/leafText.ts',
    text: 'texts.get(value) ?? serialized(type, value)',
    instead: 'texts.get(value) ?? JSON.stringify(value)',
  },
  {
    name: '@skip is read as @include',
    file: 'execution/selectedFields.ts',
    text: 'GraphQLSkipDirective.name && condition',
    instead: 'GraphQLSkipDirective.name && !condition',
  },
  {
    name: 'defaults of conditions are forgotten',
    file: 'execution/preparedOperation.ts',
    text: 'value === undefined ? byDefault : value === true',
    instead: 'value === true',
  },
  {
    name: 'mutations are not one after the other',
    file: 'plan/schedule.ts',
    text: 'if (later.operation === OperationTypeNode.MUTATION) return true;',
    instead: '',
  },
  {
    name: 'fetches do not wait for what they read',
    file: 'plan/schedule.ts',
    text: 'return written.has(to[shared] ??',
    instead: 'return !written.has(to[shared] ??',
  },
  {
    name: 'types of fragments are taken literally',
    file: 'execution/selectedFields.ts',
    text: 'return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditional, type);',
    instead: 'return false;',
  },
  {
    name: 'keys of the client are not given back',
    file: 'plan/plannedDocument.ts',
    text: 'return isMisleading(field, planned) ? (dataKeys.get(key) ?? key) : key;',
    instead: 'return key;',
  },
  {
    name: 'an assignment to __proto__ is one',
    file: 'execution/ownProperty.ts',
    text: "if (key === '__proto__') {",
    instead: 'if (false) {',
  },
  {
    name: 'what every object inherits is taken for data',
    file: 'execution/ownProperty.ts',
    text: '&& !Object.hasOwn(object, key)',
    instead: '&& false',
  },
];
