import { partsOf, withCheck } from '../../shared/ids/check.ts';
import { isSecretCode, newSecretCode } from '../../shared/ids/secretCode.ts';

/** The only id that is random: a saved configuration is not what it holds, but that it was kept. */
export function newSavedId(): string {
  return withCheck(`S1.${newSecretCode()}`);
}

export function isSavedId(id: string): boolean {
  const [code, ...rest] = partsOf('S1', id) ?? [];
  return code !== undefined && rest.length === 0 && isSecretCode(code);
}
