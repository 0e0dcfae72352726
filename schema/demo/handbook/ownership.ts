import { body, both, climate, engine, markets, not, region, steering } from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

export const OWNERSHIP = [
  family(
    'SERVICE',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Service plan', 'Servicevertrag', 'Contrat d’entretien', {
      ar: 'خطة الصيانة',
      ja: 'メンテナンスプラン',
      es: 'Plan de servicio',
      it: 'Piano di manutenzione',
    }),
    [
      option(
        'SV3',
        890,
        t('Service for three years', 'Wartung für drei Jahre', 'Entretien trois ans'),
      ),
      option(
        'SV5',
        1490,
        t('Service for five years', 'Wartung für fünf Jahre', 'Entretien cinq ans'),
      ),
    ],
  ),
  family(
    'WARRANTY',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Warranty extension', 'Garantieverlängerung', 'Extension de garantie', {
      ar: 'تمديد الضمان',
      ja: '延長保証',
      es: 'Extensión de garantía',
      it: 'Estensione di garanzia',
    }),
    [
      option(
        'WA1',
        420,
        t(
          'One more year of warranty',
          'Ein weiteres Jahr Garantie',
          'Une année de garantie en plus',
        ),
      ),
      option(
        'WA3',
        990,
        t(
          'Three more years of warranty',
          'Drei weitere Jahre Garantie',
          'Trois années de garantie en plus',
        ),
      ),
    ],
  ),
  family(
    'HAND',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Side of steering', 'Lenkungsseite', 'Côté du volant', {
      ar: 'جهة المقود',
      ja: 'ハンドル位置',
      es: 'Lado del volante',
      it: 'Lato guida',
    }),
    [
      option('LHD', 0, t('Left-hand drive', 'Linkslenker', 'Conduite à gauche'), {
        in: steering('LEFT'),
      }),
      option('RHD', 0, t('Right-hand drive', 'Rechtslenker', 'Conduite à droite'), {
        in: steering('RIGHT'),
      }),
    ],
  ),
  family(
    'PLATE',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Number plate holder', 'Kennzeichenhalter', 'Support de plaque', {
      ar: 'حامل اللوحة',
      ja: 'ナンバープレート台',
      es: 'Portamatrículas',
      it: 'Portatarga',
    }),
    [
      option('PLWIDE', 0, t('Holder 520 × 110 mm', 'Halter 520 × 110 mm', 'Support 520 × 110 mm'), {
        in: not(region('NORTH_AMERICA', 'LATIN_AMERICA', 'EAST_ASIA')),
      }),
      option('PLAMER', 0, t('Holder 305 × 152 mm', 'Halter 305 × 152 mm', 'Support 305 × 152 mm'), {
        in: region('NORTH_AMERICA', 'LATIN_AMERICA'),
      }),
      option('PLASIA', 0, t('Holder 330 × 165 mm', 'Halter 330 × 165 mm', 'Support 330 × 165 mm'), {
        in: region('EAST_ASIA'),
      }),
    ],
  ),
  family(
    'COUNTRY',
    'ANY',
    'EQUIPMENT',
    t('Country equipment', 'Länderausstattung', 'Équipement pays', {
      ar: 'تجهيزات البلد',
      ja: '国別仕様',
      es: 'Equipamiento por país',
      it: 'Dotazione per paese',
    }),
    [
      option(
        'LWCOLD',
        160,
        t('Cold-country equipment', 'Kaltlandausführung', 'Équipement grand froid'),
        { in: climate('COLD') },
      ),
      option(
        'LWHOT',
        180,
        t('Hot-country equipment', 'Heißlandausführung', 'Équipement pays chauds'),
        { in: climate('HOT') },
      ),
      option(
        'LWSET',
        1290,
        t(
          'Set of winter wheels, supplied',
          'Satz Winterräder, beigelegt',
          'Jeu de roues hiver, livré',
        ),
        { in: not(climate('HOT')) },
      ),
      option(
        'LWBLOCK',
        130,
        t('Engine block heater', 'Motorvorwärmer', 'Réchauffeur de bloc moteur'),
        { on: engine, in: markets('CA', 'SE') },
      ),
      option('LWETC', 190, t('Toll reader ETC 2.0', 'Mautgerät ETC 2.0', 'Télépéage ETC 2.0'), {
        in: markets('JP'),
      }),
      option('LWBULL', 890, t('Bull bar', 'Frontschutzbügel', 'Pare-buffle'), {
        on: body('SUV', 'PICKUP'),
        in: region('OCEANIA', 'AFRICA'),
      }),
      option(
        'LWSAND',
        240,
        t('Sand and dust filter', 'Sand- und Staubfilter', 'Filtre à sable et poussière'),
        { on: engine, in: both(climate('HOT'), region('GULF', 'OCEANIA', 'AFRICA')) },
      ),
    ],
  ),
];
