import { configurationId } from '../../shared/ids/configurationId.ts';
import { memberId } from '../../shared/ids/memberId.ts';

/** The showroom's first model in Germany. */
export const A01 = { market: 'DE', model: 'A01' } as const;

/** What it has from the works. */
export const WORKS = ['ALARM', 'STW1', 'SUSPS', 'W17'] as const;

export function configurationOfA01(
  chosen: readonly string[],
  filled: readonly string[],
  orderDate = '2026-03-01',
): string {
  return configurationId({ ...A01, orderDate, chosen, filled });
}

export function optionOfA01(code: string): { readonly id: string } {
  return { id: memberId('O1', { ...A01, code }) };
}
