import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { demandBetween, type Between } from './cardinality.ts';
import { Clausifier } from './clausify.ts';
import { parseUvlConstraint } from './parseUvlConstraint.ts';
import { quoted, reading, SourceStop, type ReadRules } from './readRules.ts';
import { nameAt, uvlLines, type UvlLine } from './uvlTokens.ts';

/**
 * Reads the boolean level of UVL, with group cardinalities: a tree of features below `features`,
 * then `constraints`. Attributes are passed over. What needs more (imports, typed features,
 * feature cardinalities, arithmetic) is refused rather than read wrongly.
 */
export function readUvl(source: string): Promise<ReadRules> {
  return reading(() => {
    const sections = sectionsOf(uvlLines(source.replace(/^\uFEFF/, '')));
    const builder = new RuleModelBuilder();
    const groups = readTree(builder, sections.features);
    for (const group of groups) writeGroup(builder, group);
    const features = new Map(builder.build().names.map((name, variable) => [name, variable + 1]));
    const clausifier = new Clausifier(builder, (code) => features.get(code) ?? false);
    for (const line of sections.constraints) {
      const expression = parseUvlConstraint(line, (name) => features.has(name));
      const origin = builder.addOrigin({ code: `line ${line.number}`, text: line.text.trim() });
      clausifier.demand(expression, true, origin);
    }
    return builder.build();
  });
}

interface Sections {
  readonly features: readonly UvlLine[];
  readonly constraints: readonly UvlLine[];
}

/** Children of one feature, all under the same word. */
interface Group {
  readonly line: UvlLine;
  readonly word: string;
  readonly parent: Feature;
  readonly between: Between;
  readonly children: Feature[];
}

interface Feature {
  readonly name: string;
  readonly variable: number;
}

/** A line that others may be indented below. */
interface Level {
  readonly indent: number;
  readonly holds:
    | { readonly kind: 'feature'; readonly feature: Feature }
    | { readonly kind: 'group'; readonly group: Group };
}

function sectionsOf(lines: readonly UvlLine[]): Sections {
  const features: UvlLine[] = [];
  const constraints: UvlLine[] = [];
  let section: 'none' | 'include' | 'features' | 'constraints' = 'none';
  let hasFeatures = false;
  for (const line of lines) {
    const { text, number, indent } = line;
    if (indent > 0) {
      if (section === 'features') features.push(line);
      else if (section === 'constraints') constraints.push(line);
      else if (section === 'none') throw stop(line, `Expected 'features' before this line.`);
      else if (!/^\s*(?:Boolean(?:\..*)?|SAT-level(?:\..*)?)$/.test(text)) {
        throw stop(line, `Only the level Boolean is read, not ${quoted(text.trim())}.`);
      }
    } else if (text === 'features') {
      section = 'features';
      hasFeatures = true;
    } else if (text === 'constraints') section = 'constraints';
    else if (text === 'include') section = 'include';
    else if (text === 'imports') {
      throw stop(line, `Imports are not read: merge the imported models into one file.`);
    } else if (!text.startsWith('namespace ')) {
      const message = `Expected 'features' or 'constraints', got ${quoted(text)}.`;
      throw new SourceStop({ line: number, column: 1, message });
    }
  }
  if (!hasFeatures) {
    throw new SourceStop({ line: 0, column: 0, message: `Expected a section 'features'.` });
  }
  return { features, constraints };
}

function readTree(builder: RuleModelBuilder, lines: readonly UvlLine[]): readonly Group[] {
  const groups: Group[] = [];
  const firstLines = new Map<string, number>();
  const levels: Level[] = [];
  for (const line of lines) {
    while ((levels.at(-1)?.indent ?? -1) >= line.indent) levels.pop();
    const above = levels.at(-1)?.holds;
    if (above?.kind === 'feature') {
      const group = readGroup(line, above.feature);
      groups.push(group);
      levels.push({ indent: line.indent, holds: { kind: 'group', group } });
      continue;
    }
    if (above === undefined && builder.variableCount > 0) {
      throw stop(line, `There is a second root feature; expected one.`);
    }
    const name = readFeature(line);
    const first = firstLines.get(name);
    if (first !== undefined) {
      throw stop(line, `The feature ${quoted(name)} is in line ${first} already.`);
    }
    firstLines.set(name, line.number);
    const feature = { name, variable: builder.addVariable(name) };
    if (above === undefined) {
      const origin = builder.addOrigin({
        code: `line ${line.number}`,
        text: `${name} is the root`,
      });
      builder.addClause([feature.variable + 1], origin);
    } else above.group.children.push(feature);
    levels.push({ indent: line.indent, holds: { kind: 'feature', feature } });
  }
  for (const { line, children } of groups) {
    if (children.length === 0) throw stop(line, `Expected features below this line.`);
  }
  return groups;
}

function readGroup(line: UvlLine, parent: Feature): Group {
  const word = line.text.trim();
  const between = betweenOf(word);
  if (between === null) {
    throw stop(
      line,
      `Expected mandatory, optional, or, alternative or a cardinality like [1..3] below ${quoted(parent.name)}, got ${quoted(word)}.`,
    );
  }
  if (between.least > between.most) {
    throw stop(line, `The cardinality ${word} allows no number of features.`);
  }
  return { line, word, parent, between, children: [] };
}

function betweenOf(word: string): Between | null {
  if (word === 'mandatory') return { least: Infinity, most: Infinity };
  if (word === 'optional') return { least: 0, most: Infinity };
  if (word === 'or') return { least: 1, most: Infinity };
  if (word === 'alternative') return { least: 1, most: 1 };
  const match = /^\[\s*(\d{1,9})\s*(?:\.\.\s*(\d{1,9}|\*)\s*)?\]$/.exec(word);
  if (match === null) return null;
  const least = Number(match[1]);
  return { least, most: match[2] === '*' ? Infinity : Number(match[2] ?? least) };
}

function readFeature(line: UvlLine): string {
  const { text, indent } = line;
  const found = nameAt(text, indent);
  if (found === null || found.name === '') {
    throw stop(line, `Expected a feature, got ${quoted(text.trim())}.`);
  }
  const rest = text.slice(found.end).trim();
  if (rest === '' || isAttributes(rest)) return found.name;
  if (/^(?:Integer|Real|String)$/.test(found.name)) {
    throw stop(line, `Features of type ${found.name} are not read, only boolean ones.`);
  }
  if (rest.startsWith('cardinality')) {
    throw stop(line, `A feature with a cardinality of its own is not read.`);
  }
  if (found.name === 'Boolean') {
    const start = text.length - text.slice(found.end).trimStart().length;
    return readFeature({ ...line, indent: start });
  }
  const column = text.indexOf(rest, found.end) + 1;
  const message = `Expected attributes in braces on the same line, or the end, got ${quoted(rest)}.`;
  throw new SourceStop({ line: line.number, column, message });
}

/** Whether the text is one pair of braces, whatever is in it. */
function isAttributes(text: string): boolean {
  const bare = text.replaceAll(/"[^"]*"|'[^']*'/g, '');
  if (!bare.startsWith('{') || !bare.endsWith('}')) return false;
  let depth = 0;
  for (let index = 0; index < bare.length; index++) {
    const character = bare[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0 && index < bare.length - 1) return false;
  }
  return depth === 0;
}

function writeGroup(builder: RuleModelBuilder, group: Group): void {
  const { line, word, parent, between, children } = group;
  const origin = builder.addOrigin({
    code: `line ${line.number}`,
    text: `${word} below ${parent.name}: ${excerptOf(children)}`,
  });
  const present = parent.variable + 1;
  for (const { variable } of children) {
    builder.addClause([-(variable + 1), present], origin);
    if (word === 'mandatory') builder.addClause([-present, variable + 1], origin);
  }
  if (word === 'mandatory') return;
  const variables = children.map(({ variable }) => variable);
  demandBetween(builder, variables, between, present, origin);
}

function excerptOf(children: readonly Feature[]): string {
  const names = children.slice(0, 8).map(({ name }) => name);
  return `${names.join(', ')}${children.length > names.length ? ', …' : ''}`;
}

function stop({ number, indent }: UvlLine, message: string): SourceStop {
  return new SourceStop({ line: number, column: indent + 1, message });
}
