import { cutList } from '../../../gateway/request/cutList.ts';

/** A longer header costs nothing to cut. */
const MAX_LENGTH = 1_000;

/** Elements, and the parts of one: commas and semicolons within quotes separate nothing. */
const ELEMENT = /(?:[^,"]|"(?:[^"\\]|\\.)*")+/g;
const PART = /(?:[^;"]|"(?:[^"\\]|\\.)*")+/g;

const PARAMETER = /^[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*")$/;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/**
 * What of a list such as `text/csv, *\/*;q=0.1` is as RFC 9110 writes it (12.4.2, 12.5), with weights
 * and without other parameters; empty where nothing is. An element that is malformed counts as not
 * sent, as in `Accept-Language`: the others still say what the client wants.
 * @param form of an element without its parameters
 */
export function wellFormed(header: string, form: RegExp): string {
  return (cutList(header, MAX_LENGTH).match(ELEMENT) ?? [])
    .flatMap((element) => weighted(element, form))
    .join(', ');
}

function weighted(element: string, form: RegExp): readonly string[] {
  const [value = '', ...parameters] = (element.match(PART) ?? []).map((part) => part.trim());
  if (!form.test(value)) return [];
  let weight = '1';
  for (const parameter of parameters.filter((one) => one !== '')) {
    if (/^q\s*=/i.test(parameter)) {
      const given = WEIGHT.exec(parameter)?.[1];
      if (given === undefined) return [];
      weight = given;
    } else if (!PARAMETER.test(parameter)) return [];
  }
  return [`${value};q=${weight}`];
}
