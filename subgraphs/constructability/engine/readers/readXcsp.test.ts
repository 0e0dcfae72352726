import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../shared/testSharedData.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { namedConfigurations } from '../model/testing/bruteForce.ts';
import { readXcsp } from './readXcsp.ts';

const RENAULT = sharedData('feature-models/renault-small/small_contraintes.xml');

const DOMAINS = `<domains><domain name="D" nbValues="3">0..1 -1</domain></domains>`;
const VARIABLES = `<variables><variable name="x" domain="D"/><variable name="y" domain="D"/></variables>`;

describe('an XCSP file', () => {
  it('has a value of each variable, named variable=value', async () => {
    const model = await modelOf(`${DOMAINS}${VARIABLES}`);
    expect(model.names).toEqual(['x=0', 'x=1', 'x=-1', 'y=0', 'y=1', 'y=-1']);
    expect(namedConfigurations(model)).toHaveLength(9);
  });

  it('allows the tuples of supports, and passes over what no domain has', async () => {
    const model = await modelOf(
      `${DOMAINS}${VARIABLES}${related('supports', '0 1 | -1 -1 | 7 0')}`,
    );
    expect(model.tables).toHaveLength(1);
    expect(namedConfigurations(model)).toEqual(['x=-1 y=-1', 'x=0 y=1']);
  });

  it('forbids the tuples of conflicts', async () => {
    const model = await modelOf(`${DOMAINS}${VARIABLES}${related('conflicts', '0 1 | 7 0')}`);
    expect(namedConfigurations(model)).toHaveLength(8);
    expect(model.origins.at(-1)?.code).toBe('c1');
  });

  it('allows nothing where no tuple is supported', async () => {
    const model = await modelOf(`${DOMAINS}${VARIABLES}${related('supports', '')}`);
    expect(namedConfigurations(model)).toHaveLength(0);
  });

  it.each([
    ['', 'well-formed'],
    ['<model/>', '<model>'],
    ['<instance><domains>', 'unclosed'],
    ['<instance><predicates/></instance>', '<predicates>'],
    ['<instance>text</instance>', `'text'`],
    ['<!DOCTYPE i [<!ENTITY e "x">]><instance>&e;</instance>', 'entity'],
    [whole('<domains><domain name="D" nbValues="2">1 1</domain></domains>'), 'twice'],
    [whole('<domains><domain name="D">0..9999999</domain></domains>'), 'at most'],
    [whole('<domains><domain name="D">red</domain></domains>'), `'red'`],
    [whole('<domains><domain>1</domain></domains>'), `'name'`],
    [whole(VARIABLES), 'no such domain'],
    [whole(`${DOMAINS}${DOMAINS}`), 'already'],
    [whole(`${DOMAINS}${VARIABLES}${related('soft', '0 0')}`), `'soft'`],
    [whole(`${DOMAINS}${VARIABLES}${related('supports', '0 0 0')}`), '3 values'],
    [whole(`${DOMAINS}${VARIABLES}${related('supports', '0 a')}`), `'a'`],
    [whole(`${DOMAINS}${VARIABLES}${related('supports', '0 0', 'x z')}`), `no variable 'z'`],
    [whole(`${DOMAINS}${VARIABLES}${related('supports', '0 0', 'x x')}`), 'twice'],
    [whole(`${DOMAINS}${VARIABLES}${related('supports', '0 0', 'x')}`), 'its relation 2'],
  ])('is refused with what is wrong: %j', async (text, message) => {
    const read = await readXcsp([Buffer.from(text)]);
    expect(read.kind === 'fault' ? read.fault.message : null).toContain(message);
  });

  it('is refused with line and column', async () => {
    const read = await readXcsp([
      Buffer.from('<instance>\n <domains>\n  <domains x="1"></domain>'),
    ]);
    expect(read).toMatchObject({ kind: 'fault', fault: { line: 3 } });
  });

  it.runIf(existsSync(RENAULT))('of a real line is read in full', async () => {
    const read = await readXcsp(createReadStream(RENAULT));
    if (read.kind === 'fault') throw new Error(read.fault.message);
    const { groups, variableCount, tables } = read.model;
    const tuples = tables.reduce((sum, one) => sum + one.rows.length / one.columns.length, 0);
    expect([groups.length, variableCount, tables.length, tuples]).toEqual([139, 340, 147, 3_044]);
  });
});

function whole(inner: string): string {
  return `<?xml version="1.0"?>\n<instance><presentation format="XCSP 2.1"><x/></presentation>\n${inner}</instance>`;
}

function related(semantics: string, tuples: string, scope = 'x y'): string {
  return [
    `<relations><relation name="r" arity="2" semantics="${semantics}">${tuples}</relation></relations>`,
    `<constraints><constraint name="c1" arity="2" scope="${scope}" reference="r"/></constraints>`,
  ].join('\n');
}

async function modelOf(inner: string): Promise<RuleModel> {
  const read = await readXcsp([Buffer.from(whole(inner))]);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.model;
}
