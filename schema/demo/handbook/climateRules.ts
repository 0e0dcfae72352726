import { excludes, requires } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const CLIMATE_RULES = [
  excludes(
    'CL01',
    'ACFILT',
    'CLMAN',
    why(
      'The allergen filter needs automatic climate control.',
      'Der Allergenfilter braucht eine Klimaautomatik.',
    ),
  ),
  requires(
    'CL02',
    'CL4Z',
    'COUSB',
    why(
      'The rear climate panel and the rear USB ports are one part.',
      'Klimabedienteil und USB-Anschlüsse im Fond sind ein Bauteil.',
    ),
  ),
  excludes(
    'CL03',
    'CLMAN',
    'INPRO or INPRO2',
    why(
      'The large screen operates automatic climate control only.',
      'Der große Bildschirm bedient nur die Klimaautomatik.',
    ),
  ),
  requires(
    'CL04',
    'ACPRE',
    'COONL',
    why(
      'The app reaches the car through the online services.',
      'Die App erreicht das Auto über die Online-Dienste.',
    ),
  ),
  excludes(
    'CL05',
    'ACPARK',
    'ACPRE',
    why(
      'The parking heater brings its own remote control.',
      'Die Standheizung bringt ihre eigene Fernbedienung mit.',
    ),
  ),
  excludes(
    'CL06',
    'ACPUMP',
    'CLMAN',
    why(
      'The heat pump needs automatic climate control.',
      'Die Wärmepumpe braucht eine Klimaautomatik.',
    ),
  ),
  requires(
    'CL07',
    'ACION',
    'ACFILT',
    why(
      'The ioniser works behind the allergen filter.',
      'Der Ionisator arbeitet hinter dem Allergenfilter.',
    ),
  ),
];
