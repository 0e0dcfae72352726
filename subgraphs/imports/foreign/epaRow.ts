import { rowCheck } from './rowCheck.ts';

/** A row of the EPA's fuel economy table; every column is text. */
export interface EpaRow {
  readonly id: string;
  readonly make: string;
  readonly model: string;
  readonly year: string;
  readonly class: string;
  readonly trans: string;
  readonly drive: string;
  readonly cyl: string;
  readonly displ: string;
  readonly fuel: string;
  readonly hwy: string;
  readonly cty: string;
}

export const EPA_COLUMNS = 'id,make,model,year,class,trans,drive,cyl,displ,fuel,hwy,cty'.split(',');

const NUMBER = '^[0-9]+([.][0-9]+)?$';
const text = { type: 'string', minLength: 1, maxLength: 100 };

export const checkEpaRow = rowCheck<EpaRow>({
  type: 'object',
  required: EPA_COLUMNS,
  properties: {
    // Seven digits and a letter make a type key.
    id: { type: 'string', pattern: '^[1-9][0-9]{0,6}$' },
    make: text,
    model: text,
    year: { type: 'string', pattern: '^[0-9]{4}$' },
    class: text,
    trans: { type: 'string' },
    drive: text,
    cyl: { type: 'string', pattern: '^([0-9]{1,2})?$' },
    displ: { type: 'string', pattern: '^([0-9]+([.][0-9]+)?)?$' },
    fuel: text,
    hwy: { type: 'string', pattern: NUMBER },
    cty: { type: 'string', pattern: NUMBER },
  },
});
