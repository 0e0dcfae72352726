import { escapeHtml } from '../../../gateway/pages/page.ts';
import { MOUNT } from '../http/pathTemplate.ts';

/** An endpoint's path, which narrow screens break before a slash and not within a name. */
export function pathHtml(path: string): string {
  return escapeHtml(`${MOUNT}${path}`).replaceAll(/(?!^)\//g, '<wbr>/');
}
