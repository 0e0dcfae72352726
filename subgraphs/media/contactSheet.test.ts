import { describe, expect, test } from 'vitest';
import { contactSheet } from './contactSheet.ts';
import { BODY_STYLES } from './drawing/appearance.ts';
import { TYPICAL, sampleCar } from './drawing/carSamples.ts';
import { drawSideView } from './drawing/sideView.ts';

describe('a contact sheet', () => {
  test('shows every picture with its label, in the order given', () => {
    const entries = BODY_STYLES.map((bodyStyle) => ({
      label: bodyStyle,
      svg: drawSideView(sampleCar({ bodyStyle, ...TYPICAL[bodyStyle] }), {
        widthPx: 400,
        title: bodyStyle,
      }),
    }));
    const page = contactSheet(entries, { title: 'All bodies', columns: 3 });
    const labels = [...page.matchAll(/<figcaption>([^<]*)<\/figcaption>/g)].map(
      ([, label]) => label,
    );
    expect(labels).toEqual([...BODY_STYLES]);
    for (const { svg } of entries) expect(page).toContain(svg);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('labels and the title are text, never markup', () => {
    const page = contactSheet([{ label: '<b>&', svg: '<svg/>' }], { title: '<i>', columns: 0 });
    expect(page).toContain('<figcaption>&lt;b&gt;&amp;</figcaption>');
    expect(page).toContain('<title>&lt;i&gt;</title>');
    expect(page).toContain('repeat(1, ');
  });
});
