import { escapeXml } from './drawing/svg.ts';

export interface ContactSheetEntry {
  readonly label: string;
  /** A complete SVG document from this service; it is inlined as it is. */
  readonly svg: string;
}

export interface ContactSheetOptions {
  readonly title: string;
  readonly columns: number;
}

/** All pictures side by side on one HTML page that needs nothing else: for eyes, and for review. */
export function contactSheet(
  entries: readonly ContactSheetEntry[],
  options: ContactSheetOptions,
): string {
  const title = escapeXml(options.title);
  const columns = Math.max(1, Math.floor(options.columns));
  const figures = entries.map(
    ({ label, svg }) => `<figure>${svg}<figcaption>${escapeXml(label)}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { margin: 16px; background: #eceff1; font: 13px/1.4 system-ui, sans-serif; color: #263238; }
main { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 10px; }
figure { margin: 0; padding: 8px 8px 4px; border-radius: 8px; background: linear-gradient(#fdfdfe, #d9dee2); }
svg { display: block; width: 100%; height: auto; }
figcaption { text-align: center; }
</style>
</head>
<body>
<h1>${title}</h1>
<main>
${figures.join('\n')}
</main>
</body>
</html>
`;
}
