import type { Texts } from '../../shared/texts.ts';
import type { FacetField } from './search.ts';

/** What a closed value is called; null for values that are called what they are. */
export function facetLabel(field: FacetField, value: string): Texts | null {
  switch (field) {
    case 'BODY_STYLE':
      return BODY_STYLES[value] ?? null;
    case 'POWERTRAIN':
      return POWERTRAINS[value] ?? null;
    case 'DRIVETRAIN':
      return DRIVETRAINS[value] ?? null;
    case 'BRAND':
    case 'SERIES':
    case 'MODEL_YEAR':
      return null;
  }
}

type Labels = Readonly<Record<string, Texts>>;

// Car makers' own words in each language, not the dictionary's.
const BODY_STYLES: Labels = {
  HATCHBACK: texts(
    'Hatchback',
    'Schrägheck',
    'Compacte',
    'Compacto',
    'Due volumi',
    'هاتشباك',
    'ハッチバック',
    '掀背车',
  ),
  SEDAN: texts('Sedan', 'Limousine', 'Berline', 'Berlina', 'Berlina', 'سيدان', 'セダン', '轿车'),
  WAGON: texts(
    'Estate',
    'Kombi',
    'Break',
    'Familiar',
    'Station wagon',
    'ستيشن واغن',
    'ステーションワゴン',
    '旅行车',
  ),
  SUV: texts('SUV', 'SUV', 'SUV', 'SUV', 'SUV', 'دفع رباعي SUV', 'SUV', 'SUV'),
  COUPE: texts('Coupé', 'Coupé', 'Coupé', 'Coupé', 'Coupé', 'كوبيه', 'クーペ', '双门轿跑车'),
  CONVERTIBLE: texts(
    'Convertible',
    'Cabrio',
    'Cabriolet',
    'Descapotable',
    'Cabrio',
    'مكشوفة',
    'コンバーチブル',
    '敞篷车',
  ),
  VAN: texts('Van', 'Kastenwagen', 'Fourgon', 'Furgoneta', 'Furgone', 'فان', 'バン', '厢式车'),
  PICKUP: texts(
    'Pick-up',
    'Pick-up',
    'Pick-up',
    'Pick-up',
    'Pick-up',
    'بيك أب',
    'ピックアップ',
    '皮卡',
  ),
  MPV: texts('MPV', 'Van', 'Monospace', 'Monovolumen', 'Monovolume', 'ميني فان', 'ミニバン', 'MPV'),
};

const POWERTRAINS: Labels = {
  COMBUSTION: texts(
    'Combustion',
    'Verbrenner',
    'Thermique',
    'Combustión',
    'Termico',
    'احتراق داخلي',
    '内燃機関',
    '燃油',
  ),
  MILD_HYBRID: texts(
    'Mild hybrid',
    'Mildhybrid',
    'Hybride léger',
    'Híbrido ligero',
    'Mild hybrid',
    'هجين خفيف',
    'マイルドハイブリッド',
    '轻混',
  ),
  HYBRID: texts(
    'Hybrid',
    'Hybrid',
    'Hybride',
    'Híbrido',
    'Ibrido',
    'هجين',
    'ハイブリッド',
    '混合动力',
  ),
  PLUG_IN_HYBRID: texts(
    'Plug-in hybrid',
    'Plug-in-Hybrid',
    'Hybride rechargeable',
    'Híbrido enchufable',
    'Ibrido plug-in',
    'هجين قابل للشحن',
    'プラグインハイブリッド',
    '插电式混合动力',
  ),
  BATTERY_ELECTRIC: texts(
    'Electric',
    'Elektro',
    'Électrique',
    'Eléctrico',
    'Elettrico',
    'كهربائي',
    '電気自動車',
    '纯电动',
  ),
  FUEL_CELL: texts(
    'Fuel cell',
    'Brennstoffzelle',
    'Pile à combustible',
    'Pila de combustible',
    'Celle a combustibile',
    'خلية وقود',
    '燃料電池',
    '燃料电池',
  ),
};

const DRIVETRAINS: Labels = {
  FRONT: texts(
    'Front-wheel drive',
    'Frontantrieb',
    'Traction',
    'Tracción delantera',
    'Trazione anteriore',
    'دفع أمامي',
    '前輪駆動',
    '前轮驱动',
  ),
  REAR: texts(
    'Rear-wheel drive',
    'Heckantrieb',
    'Propulsion',
    'Tracción trasera',
    'Trazione posteriore',
    'دفع خلفي',
    '後輪駆動',
    '后轮驱动',
  ),
  ALL: texts(
    'All-wheel drive',
    'Allradantrieb',
    'Transmission intégrale',
    'Tracción total',
    'Trazione integrale',
    'دفع كلي',
    '四輪駆動',
    '四轮驱动',
  ),
};

function texts(
  en: string,
  de: string,
  fr: string,
  es: string,
  it: string,
  ar: string,
  ja: string,
  zh: string,
): Texts {
  return { en, de, fr, es, it, ar, ja, zh };
}
