import type { BodyStyle, CarAppearance, Features } from './appearance.ts';

export const PLAIN: Features = {
  roofRails: false,
  panoramaRoof: false,
  towbar: false,
  tintedWindows: false,
  sportBody: false,
  chromePackage: false,
  sideSteps: false,
};

export const EVERYTHING: Features = {
  roofRails: true,
  panoramaRoof: true,
  towbar: true,
  tintedWindows: true,
  sportBody: true,
  chromePackage: true,
  sideSteps: true,
};

/** A compact car for tests, changed where a test cares. */
export function sampleCar(changes: Partial<CarAppearance> = {}): CarAppearance {
  return {
    bodyStyle: 'HATCHBACK',
    lengthMm: 4284,
    heightMm: 1491,
    wheelbaseMm: 2630,
    widthMm: 1789,
    electric: false,
    paint: { hex: '#b3121d', finish: 'METALLIC' },
    wheels: { diameterInch: 17, design: 'FIVE_SPOKE', finish: 'SILVER' },
    features: PLAIN,
    ...changes,
  };
}

/** Length, height and wheelbase typical of each body style. */
export const TYPICAL: Readonly<
  Record<BodyStyle, Pick<CarAppearance, 'lengthMm' | 'heightMm' | 'wheelbaseMm'>>
> = {
  HATCHBACK: { lengthMm: 4284, heightMm: 1491, wheelbaseMm: 2630 },
  SEDAN: { lengthMm: 4713, heightMm: 1440, wheelbaseMm: 2851 },
  WAGON: { lengthMm: 4713, heightMm: 1460, wheelbaseMm: 2851 },
  SUV: { lengthMm: 4755, heightMm: 1660, wheelbaseMm: 2865 },
  COUPE: { lengthMm: 4640, heightMm: 1380, wheelbaseMm: 2720 },
  CONVERTIBLE: { lengthMm: 4500, heightMm: 1340, wheelbaseMm: 2680 },
  VAN: { lengthMm: 4973, heightMm: 1950, wheelbaseMm: 3124 },
  PICKUP: { lengthMm: 5370, heightMm: 1880, wheelbaseMm: 3270 },
  MPV: { lengthMm: 4527, heightMm: 1659, wheelbaseMm: 2791 },
};
