import { FINDING, type Finding } from '../../domain/finding.ts';
import { allowedValues } from '../questions/assumptions.ts';
import type { RuleOracle } from '../workers/answerQuestion.ts';
import { openCheckProgram } from './checkProgram.ts';
import { codesOfSheet, NO_FAMILY, type CheckSheet } from './checkSheet.ts';
import { ConfigurationChecker } from './configurationChecker.ts';

/** A car whose finding takes the compiled rules, or a solver. */
export interface OpenCar {
  /** Among the ids that were checked together. */
  readonly index: number;
  readonly isComplete: boolean;
  /** The variables that must be selected: of a complete car all it has, else the chosen ones. */
  readonly select: readonly number[];
}

/** Checks the cars of one slice; one for each thread. */
export class SheetChecker {
  readonly #variables: ReadonlyMap<string, number>;
  readonly #families: Int32Array;
  readonly #familyCount: number;
  readonly #checker: ConfigurationChecker | null;
  /** Per family the car that was last seen to have it: nothing to clear between cars. */
  readonly #seenIn: Int32Array;

  constructor(sheet: CheckSheet) {
    this.#variables = new Map(codesOfSheet(sheet).map((code, variable) => [code, variable]));
    this.#families = new Int32Array(sheet.families);
    this.#familyCount = sheet.familyCount;
    this.#seenIn = new Int32Array(sheet.familyCount);
    this.#checker = sheet.program === null ? null : new ConfigurationChecker(programOf(sheet));
  }

  /**
   * Writes the findings on those ids of the slice that it can tell, complete cars 32 at a time, and
   * returns the others.
   *
   * @param ids well-formed ids, of which those at `indexes` are of this slice
   * @param otherDays codes that the model is offered on other days only
   */
  check(
    ids: readonly string[],
    indexes: readonly number[],
    otherDays: ReadonlySet<string>,
    findings: Uint8Array,
  ): readonly OpenCar[] {
    const open: OpenCar[] = [];
    const complete: OpenCar[] = [];
    this.#seenIn.fill(-1);
    for (const index of indexes) {
      const car = this.#read(ids[index]!, index, otherDays);
      if (typeof car === 'number') findings[index] = car;
      else (car.isComplete && this.#checker !== null ? complete : open).push(car);
    }
    if (this.#checker !== null) checkComplete(this.#checker, complete, findings);
    return open;
  }

  /** Whether some configuration has what the car must have, and of a complete one nothing else. */
  isBuildable({ select, isComplete }: OpenCar, oracle: RuleOracle): boolean {
    const selected = new Set(select);
    const exclude = isComplete ? [...this.#variables.values()].filter((one) => !selected.has(one)) : []; // prettier-ignore
    return oracle.isSatisfiable(allowedValues(oracle.rules, { select, exclude }));
  }

  #read(id: string, index: number, otherDays: ReadonlySet<string>): OpenCar | Finding {
    // Whoever read the ids before checked their form: kind, market, model, day, chosen, filled.
    const [, , , , chosenText = '', filledText = ''] = id.split('.');
    const chosen = codesIn(chosenText);
    const select: number[] = [];
    let [families, missing, missingChosen] = [0, 0, 0];
    for (const [at, code] of [...chosen, ...codesIn(filledText)].entries()) {
      const variable = this.#variables.get(code);
      if (variable === undefined) {
        if (!otherDays.has(code)) return FINDING.UNKNOWN_CODES;
        missing += 1;
        if (at < chosen.length) missingChosen += 1;
        continue;
      }
      select.push(variable);
      const family = this.#families[variable]!;
      if (family === NO_FAMILY || this.#seenIn[family] === index) continue;
      this.#seenIn[family] = index;
      families += 1;
    }
    const isComplete = families === this.#familyCount;
    if (isComplete && missing > 0) return FINDING.COMPLETE_REFUTED;
    if (!isComplete && missingChosen > 0) return FINDING.PARTIAL_REFUTED;
    if (isComplete) return { index, isComplete, select };
    return { index, isComplete, select: select.slice(0, chosen.length) };
  }
}

function checkComplete(
  checker: ConfigurationChecker,
  cars: readonly OpenCar[],
  findings: Uint8Array,
): void {
  const bytes = checker.bytesPerRow;
  const packed = new Uint8Array(bytes * cars.length);
  for (const [row, { select }] of cars.entries()) {
    for (const variable of select) packed[row * bytes + (variable >>> 3)]! |= 1 << (variable & 7);
  }
  const passed = new Uint8Array(cars.length);
  checker.check(packed, cars.length, passed);
  for (const [row, { index }] of cars.entries()) {
    findings[index] = passed[row] === 1 ? FINDING.COMPLETE_BUILDABLE : FINDING.COMPLETE_REFUTED;
  }
}

function programOf({ program }: CheckSheet) {
  const opened = program === null ? null : openCheckProgram(program);
  if (opened === null) throw new Error('Checks of another format were sent');
  return opened;
}

function codesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split('-');
}
