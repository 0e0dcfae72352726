import type { Texts } from '../interchange/records.generated.ts';
import type { BodyStyle, DemoModel } from './authoring/facts.ts';

type Words = readonly [en: string, de: string, fr: string, ar: string, ja: string];
type Powertrain = DemoModel['technicalData']['powertrain'];

const LOCALES = ['en', 'de', 'fr', 'ar', 'ja'] as const;

const BODIES: { readonly [B in BodyStyle]: Words } = {
  HATCHBACK: ['Hatchback', 'Schrägheck', 'Berline compacte', 'هاتشباك', 'ハッチバック'],
  SEDAN: ['Saloon', 'Limousine', 'Berline', 'سيدان', 'セダン'],
  WAGON: ['Estate', 'Kombi', 'Break', 'ستيشن', 'ステーションワゴン'],
  SUV: ['Sport utility vehicle', 'Geländewagen', 'SUV', 'سيارة رياضية متعددة الاستخدامات', 'SUV'],
  COUPE: ['Coupé', 'Coupé', 'Coupé', 'كوبيه', 'クーペ'],
  CONVERTIBLE: ['Convertible', 'Cabriolet', 'Cabriolet', 'مكشوفة', 'コンバーチブル'],
  VAN: ['Panel van', 'Kastenwagen', 'Fourgon', 'فان', 'パネルバン'],
  PICKUP: [
    'Double-cab pickup',
    'Pick-up mit Doppelkabine',
    'Pick-up double cabine',
    'بيك أب',
    'ピックアップ',
  ],
  MPV: ['People carrier', 'Großraumlimousine', 'Monospace', 'سيارة عائلية', 'ミニバン'],
};

const DRIVES: { readonly [D in NonNullable<Powertrain['drivetrain']>]: Words } = {
  FRONT: ['front-wheel drive', 'Frontantrieb', 'traction avant', 'دفع أمامي', '前輪駆動'],
  REAR: ['rear-wheel drive', 'Heckantrieb', 'propulsion', 'دفع خلفي', '後輪駆動'],
  ALL: ['all-wheel drive', 'Allradantrieb', 'transmission intégrale', 'دفع رباعي', '四輪駆動'],
};

const FUELS: { readonly [F in NonNullable<Powertrain['fuel']>]: Words } = {
  PETROL: ['petrol', 'Benzin', 'essence', 'بنزين', 'ガソリン'],
  DIESEL: ['diesel', 'Diesel', 'diesel', 'ديزل', 'ディーゼル'],
  ETHANOL: ['ethanol', 'Ethanol', 'éthanol', 'إيثانول', 'エタノール'],
  NATURAL_GAS: ['natural gas', 'Erdgas', 'gaz naturel', 'غاز طبيعي', '天然ガス'],
  LPG: ['LPG', 'Autogas', 'GPL', 'غاز البترول المسال', 'LPG'],
  HYDROGEN: ['hydrogen', 'Wasserstoff', 'hydrogène', 'هيدروجين', '水素'],
};

const KINDS: { readonly [K in Powertrain['kind']]: Words } = {
  COMBUSTION: ['engine', 'Motor', 'moteur', 'محرك', 'エンジン'],
  MILD_HYBRID: ['mild hybrid', 'Mildhybrid', 'hybride léger', 'هجين خفيف', 'マイルドハイブリッド'],
  HYBRID: ['full hybrid', 'Vollhybrid', 'hybride', 'هجين', 'ハイブリッド'],
  PLUG_IN_HYBRID: [
    'plug-in hybrid',
    'Plug-in-Hybrid',
    'hybride rechargeable',
    'هجين قابل للشحن',
    'プラグインハイブリッド',
  ],
  BATTERY_ELECTRIC: [
    'battery electric',
    'batterieelektrisch',
    'électrique à batterie',
    'كهربائية بالبطارية',
    '電気自動車',
  ],
  FUEL_CELL: ['fuel cell', 'Brennstoffzelle', 'pile à combustible', 'خلية وقود', '燃料電池'],
};

/** One line on a model from its technical data, so that text and figures cannot disagree. */
export function describeModel({ bodyStyle, technicalData: { powertrain } }: DemoModel): Texts {
  const { kind, fuel, drivetrain, powerKw } = powertrain;
  const texts: Texts = {};
  for (const [index, locale] of LOCALES.entries()) {
    const word = (words: Words): string => words[index] ?? words[0];
    const drive = [...(fuel === undefined ? [] : [word(FUELS[fuel])]), word(KINDS[kind])].join(' ');
    const parts = [
      word(BODIES[bodyStyle]),
      drive,
      ...(powerKw === undefined ? [] : [`${powerKw} kW`]),
      ...(drivetrain === undefined ? [] : [word(DRIVES[drivetrain])]),
    ];
    texts[locale] = parts.join(' · ');
  }
  return texts;
}
