import { describe, expect, test } from 'vitest';
import { BODY_STYLES, PAINT_FINISHES, WHEEL_DESIGNS, WHEEL_FINISHES } from './appearance.ts';
import type { CarAppearance } from './appearance.ts';
import { AppearanceError } from './appearanceError.ts';
import { EVERYTHING, PLAIN, TYPICAL, sampleCar } from './carSamples.ts';
import { allOf, readXml } from './readXml.ts';
import type { XmlElement } from './readXml.ts';
import { STAGE, drawSideView, sideViewSizePx } from './sideView.ts';

const OPTIONS = { widthPx: 960, title: 'A car' };

describe('the side view of a car', () => {
  test.each(BODY_STYLES)('a %s is a well-formed picture whose references all resolve', (style) => {
    for (const features of [PLAIN, EVERYTHING]) {
      const car = sampleCar({ bodyStyle: style, ...TYPICAL[style], features });
      const elements = allOf(readXml(drawSideView(car, OPTIONS)));
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const references = elements.flatMap(({ attributes }) => referencesIn(attributes));
      expect(references.length).toBeGreaterThan(20);
      expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
    }
  });

  test('the same car gives the same picture, however its fields are ordered', () => {
    const car = sampleCar();
    const reordered = Object.fromEntries(Object.entries(car).toReversed());
    expect(drawSideView({ ...sampleCar(), ...reordered }, OPTIONS)).toBe(
      drawSideView(car, OPTIONS),
    );
  });

  test('the wheels stand a wheelbase apart, on the ground', () => {
    for (const wheelbaseMm of [2400, 2630, 2900]) {
      const { front, rearX, tyreRadius } = wheelsOf(sampleCar({ wheelbaseMm }));
      expect(rearX).toBe(wheelbaseMm);
      expect(-front.y).toBeCloseTo(tyreRadius, 0);
    }
  });

  test.each(BODY_STYLES)('the body of a %s is as long as the car', (style) => {
    const box = bodyBox(sampleCar({ bodyStyle: style, ...TYPICAL[style] }));
    const { lengthMm } = TYPICAL[style];
    expect(Math.abs(box.right - box.left - lengthMm)).toBeLessThan(lengthMm * 0.01);
  });

  test('a closed body is as high as the car, an open one lower', () => {
    for (const style of BODY_STYLES) {
      const { top } = bodyBox(sampleCar({ bodyStyle: style, ...TYPICAL[style] }));
      const share = top / TYPICAL[style].heightMm;
      expect(share).toBeGreaterThan(style === 'CONVERTIBLE' ? 0.6 : 0.99);
      expect(share).toBeLessThan(style === 'CONVERTIBLE' ? 0.8 : 1.01);
    }
  });

  test('a longer car is drawn longer on the same stage', () => {
    const [short, long] = [3600, 5200].map((lengthMm) => sampleCar({ lengthMm }));
    if (short === undefined || long === undefined) throw new Error('two cars');
    const stages = [short, long].map((car) => readXml(drawSideView(car, OPTIONS)).attributes);
    expect(stages[0]?.['viewBox']).toBe(stages[1]?.['viewBox']);
    expect(bodyBox(long).right - bodyBox(short).right).toBeCloseTo(1600, -2);
  });

  test('only a car too large for the common stage gets a larger one', () => {
    const viewBox = (lengthMm: number, heightMm: number): string | undefined =>
      readXml(drawSideView(sampleCar({ lengthMm, heightMm }), OPTIONS)).attributes['viewBox'];
    expect(viewBox(5900, 1900)).toBe(`0 0 ${STAGE.widthMm} ${STAGE.heightMm}`);
    expect(viewBox(6900, 2700)).toBe('0 0 7340 2970');
  });

  test('the size announced is the size drawn', () => {
    for (const car of [sampleCar(), sampleCar({ lengthMm: 7000, heightMm: 2800 })]) {
      const { width, height } = readXml(drawSideView(car, OPTIONS)).attributes;
      expect(sideViewSizePx(car, 960)).toEqual({
        widthPx: Number(width),
        heightPx: Number(height),
      });
    }
  });

  test('larger rims leave lower tyres, and the tyre keeps its size', () => {
    const small = wheelsOf(sampleCar({ wheels: { ...sampleCar().wheels, diameterInch: 16 } }));
    const large = wheelsOf(sampleCar({ wheels: { ...sampleCar().wheels, diameterInch: 19 } }));
    expect(large.tyreRadius).toBeCloseTo(small.tyreRadius, 0);
    expect(large.rimRadius - small.rimRadius).toBeCloseTo(3 * 12.7, 0);
  });

  test('tyres have the diameters of real cars', () => {
    for (const style of BODY_STYLES) {
      const { tyreRadius } = wheelsOf(sampleCar({ bodyStyle: style, ...TYPICAL[style] }));
      expect(tyreRadius * 2).toBeGreaterThan(610);
      expect(tyreRadius * 2).toBeLessThan(830);
    }
  });

  test('every choice a buyer makes changes the picture', () => {
    const { wheels, features } = sampleCar();
    const cars: readonly CarAppearance[] = [
      ...BODY_STYLES.map((bodyStyle) => sampleCar({ bodyStyle, ...TYPICAL.SEDAN })),
      ...PAINT_FINISHES.map((finish) => sampleCar({ paint: { hex: '#204060', finish } })),
      ...WHEEL_DESIGNS.flatMap((design) =>
        WHEEL_FINISHES.map((finish) => sampleCar({ wheels: { design, finish, diameterInch: 19 } })),
      ),
      sampleCar({ wheels: { ...wheels, diameterInch: 18 } }),
      sampleCar({ roofPaint: { hex: '#ffffff' } }),
      sampleCar({ electric: true }),
      sampleCar({ doors: 3 }),
      sampleCar({ groundClearanceMm: 210 }),
      ...(Object.keys(PLAIN) as readonly (keyof typeof PLAIN)[]).map((feature) =>
        sampleCar({ features: { ...features, [feature]: true } }),
      ),
    ];
    const drawings = cars.map((car) => withoutNamespace(drawSideView(car, OPTIONS)));
    expect(new Set(drawings).size).toBe(cars.length);
  });

  test('only a combustion engine needs a grille and an exhaust, only a battery a charging flap', () => {
    const parts = (electric: boolean): readonly string[] =>
      allOf(readXml(drawSideView(sampleCar({ electric }), OPTIONS)))
        .flatMap(({ attributes }) => attributes['data-part'] ?? [])
        .filter((part) => !part.endsWith('wheel'));
    expect(parts(true)).toEqual(['charging-flap']);
    expect(parts(false)).toEqual(['exhaust', 'grille']);
  });

  test.each([
    ['a kei car', { lengthMm: 3395, heightMm: 1780, wheelbaseMm: 2520 }],
    ['a two-seater', { lengthMm: 2695, heightMm: 1555, wheelbaseMm: 1873 }],
    ['a crew cab', { lengthMm: 5916, heightMm: 1960, wheelbaseMm: 3710 }],
    ['a limousine', { lengthMm: 5982, heightMm: 1646, wheelbaseMm: 3772 }],
    ['a high van', { lengthMm: 7400, heightMm: 2890, wheelbaseMm: 4325 }],
    ['a racing car', { lengthMm: 4544, heightMm: 1050, wheelbaseMm: 2750 }],
    ['the smallest allowed', { lengthMm: 2000, heightMm: 900, wheelbaseMm: 1200 }],
    ['the largest allowed', { lengthMm: 7500, heightMm: 3200, wheelbaseMm: 5000 }],
    ['hardly any overhang', { lengthMm: 3500, heightMm: 1500, wheelbaseMm: 3000 }],
    ['all overhang', { lengthMm: 7500, heightMm: 1400, wheelbaseMm: 1200 }],
  ])('%s is drawn in every body style without a broken number', (_name, dimensions) => {
    for (const bodyStyle of BODY_STYLES) {
      for (const diameterInch of [10, 26]) {
        const wheels = { ...sampleCar().wheels, diameterInch };
        const car = sampleCar({ bodyStyle, ...dimensions, wheels, features: EVERYTHING });
        const svg = drawSideView({ ...car, groundClearanceMm: 500 }, OPTIONS);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(() => readXml(svg)).not.toThrow();
      }
    }
  });

  test('two cars on one page share no id, nor do two titles of one car', () => {
    const idsOf = (car: CarAppearance, title: string): readonly string[] =>
      allOf(readXml(drawSideView(car, { widthPx: 400, title }))).flatMap(
        ({ attributes }) => attributes['id'] ?? [],
      );
    const all = [
      ...idsOf(sampleCar(), 'A car'),
      ...idsOf(sampleCar(), 'Ein Auto'),
      ...idsOf(sampleCar({ lengthMm: 4285 }), 'A car'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => !/^[a-z][\w-]*$/.test(id))).toEqual([]);
  });
});

describe('a picture that can be trusted', () => {
  test('a title is read aloud, and cannot become markup', () => {
    const title = `</title><script>alert("1")</script> & 'Ñandú' <![CDATA[ \u0000\uD800`;
    const picture = readXml(drawSideView(sampleCar(), { widthPx: 400, title }));
    const [name] = picture.children;
    expect(name?.name).toBe('title');
    expect(name?.text).toBe(`</title><script>alert("1")</script> & 'Ñandú' <![CDATA[ \uFFFD\uFFFD`);
    expect(picture.attributes['role']).toBe('img');
    expect(picture.attributes['aria-labelledby']).toBe(name?.attributes['id']);
    expect(allOf(picture).map((element) => element.name)).not.toContain('script');
  });

  test('nothing but drawing elements is ever written, and nothing is loaded from elsewhere', () => {
    const svg = drawSideView(sampleCar({ features: EVERYTHING }), OPTIONS);
    const names = new Set(allOf(readXml(svg)).map(({ name }) => name));
    for (const forbidden of ['script', 'foreignObject', 'image', 'a', 'style', 'animate']) {
      expect(names).not.toContain(forbidden);
    }
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|data:|url\((?!#)/);
  });

  test.each<readonly [string, Partial<CarAppearance>, string]>([
    ['paint.hex', { paint: { hex: '"><script>', finish: 'SOLID' } }, 'INVALID_HEX'],
    ['roofPaint.hex', { roofPaint: { hex: 'url(#x)' } }, 'INVALID_HEX'],
    ['lengthMm', { lengthMm: Number.NaN }, 'INVALID_DIMENSION'],
    ['lengthMm', { lengthMm: 0 }, 'INVALID_DIMENSION'],
    ['heightMm', { heightMm: Number.POSITIVE_INFINITY }, 'INVALID_DIMENSION'],
    ['widthMm', { widthMm: -1800 }, 'INVALID_DIMENSION'],
    ['wheelbaseMm', { wheelbaseMm: 4200 }, 'INVALID_DIMENSION'],
    ['groundClearanceMm', { groundClearanceMm: 5 }, 'INVALID_DIMENSION'],
    ['doors', { doors: 0 }, 'INVALID_DIMENSION'],
    [
      'wheels.diameterInch',
      { wheels: { ...sampleCar().wheels, diameterInch: 40 } },
      'INVALID_DIMENSION',
    ],
  ])('a wrong %s is refused by name', (field, changes, kind) => {
    expect(faultOf(sampleCar(changes), OPTIONS)).toMatchObject({ kind, field });
  });

  test('choices that reach the drawing untyped are refused by name', () => {
    const imported = JSON.parse('{"bodyStyle":"HOVERCRAFT"}') as Partial<CarAppearance>;
    expect(faultOf(sampleCar(imported), OPTIONS)).toMatchObject({
      kind: 'INVALID_CHOICE',
      field: 'bodyStyle',
      received: '"HOVERCRAFT"',
    });
  });

  test.each([0, -1, Number.NaN, 10_001])('a width of %d pixels is refused', (widthPx) => {
    expect(faultOf(sampleCar(), { widthPx, title: 'A car' })).toMatchObject({
      kind: 'INVALID_SIZE',
      field: 'widthPx',
    });
  });

  test('a picture without a name is refused', () => {
    expect(faultOf(sampleCar(), { widthPx: 400, title: '  ' })).toMatchObject({
      kind: 'INVALID_TEXT',
      field: 'title',
    });
  });
});

function faultOf(car: CarAppearance, options: { widthPx: number; title: string }): unknown {
  try {
    drawSideView(car, options);
  } catch (error) {
    if (error instanceof AppearanceError) return error;
    throw error;
  }
  throw new Error('it was drawn');
}

function referencesIn(attributes: XmlElement['attributes']): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'href') return [value.slice(1)];
    if (name === 'aria-labelledby') return [value];
    const url = /^url\(#([^)]+)\)$/.exec(value)?.[1];
    return url === undefined ? [] : [url];
  });
}

function withoutNamespace(svg: string): string {
  const namespace = /id="(m[0-9a-z]+)-title"/.exec(svg)?.[1];
  if (namespace === undefined) throw new Error('a drawing without a title');
  return svg.replaceAll(namespace, 'm');
}

interface WheelFigures {
  readonly front: { readonly x: number; readonly y: number };
  /** Of the rear wheel, from the front wheel. */
  readonly rearX: number;
  readonly tyreRadius: number;
  readonly rimRadius: number;
}

function wheelsOf(car: CarAppearance): WheelFigures {
  const elements = allOf(readXml(drawSideView(car, OPTIONS)));
  const front = elements.find(({ attributes }) => attributes['data-part'] === 'front-wheel');
  const rear = elements.find(({ attributes }) => attributes['data-part'] === 'rear-wheel');
  const [x, y] = numbersIn(front?.attributes['transform'] ?? '');
  if (front === undefined || x === undefined || y === undefined) throw new Error('no wheel');
  const radii = allOf(front).flatMap(({ name, attributes }) =>
    name === 'circle' && attributes['cx'] === undefined ? Number(attributes['r']) : [],
  );
  const barrel = allOf(front).find(({ attributes }) => attributes['fill']?.includes('-barrel'));
  return {
    front: { x, y },
    rearX: Number(rear?.attributes['x']),
    tyreRadius: Math.max(...radii),
    rimRadius: Number(barrel?.attributes['r']) / 0.98,
  };
}

/** The extent of the body's outline, followed along its curves. */
function bodyBox(car: CarAppearance): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
} {
  const clip = allOf(readXml(drawSideView(car, OPTIONS))).find(
    ({ name, attributes }) => name === 'clipPath' && attributes['id']?.endsWith('-shell'),
  );
  const path = clip?.children[0]?.attributes['d'] ?? '';
  const points: { x: number; y: number }[] = [];
  let [x = 0, y = 0] = numbersIn(/^M[^A-Z]*/.exec(path)?.[0] ?? '');
  for (const [curve] of path.matchAll(/C[^A-Z]*/g)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbersIn(curve);
    for (let step = 0; step <= 20; step += 1) {
      const t = step / 20;
      const blend = (a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      points.push({ x: blend(x, x1, x2, x3), y: -blend(y, y1, y2, y3) });
    }
    [x, y] = [x3, y3];
  }
  return {
    left: Math.min(...points.map((point) => point.x)),
    right: Math.max(...points.map((point) => point.x)),
    top: Math.max(...points.map((point) => point.y)),
  };
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}
