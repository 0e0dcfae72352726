import type { RuleKind } from '../../shared/ids/ruleId.ts';
import type { Texts } from '../../shared/texts.ts';

/** What a rule is told by: its own text, or the name of the family, package, option or model. */
export interface Wording {
  readonly kind: RuleKind;
  readonly texts: Texts;
  /** Of a family; null otherwise. */
  readonly cardinality: string | null;
}

/** Why cars are built so; `tell` picks the locale of each of its texts. */
export function ruleText(
  { kind, texts, cardinality }: Wording,
  tell: (texts: Texts) => string,
): string {
  const text = tell(texts);
  const sentence = sentenceOf(kind, cardinality);
  return sentence === null ? text : tell(sentence).replace('{name}', () => text);
}

/** The maker has words for its rules; for what follows from its catalogue, these are ours. */
function sentenceOf(kind: RuleKind, cardinality: string | null): Texts | null {
  if (kind === 'FAMILY') return cardinality === 'EXACTLY_ONE' ? EXACTLY_ONE : AT_MOST_ONE;
  if (kind === 'PACKAGE') return WHOLE_PACKAGE;
  return kind === 'EFFECTIVITY' ? NOT_OFFERED : null;
}

const EXACTLY_ONE: Texts = {
  en: 'A car has exactly one option of “{name}”.',
  de: 'Ein Fahrzeug hat genau eine Ausstattung aus „{name}“.',
  fr: 'Un véhicule a exactement une option de « {name} ».',
  es: 'Un vehículo lleva exactamente una opción de «{name}».',
  it: 'Un’auto ha esattamente un’opzione di «{name}».',
};

const AT_MOST_ONE: Texts = {
  en: 'A car has at most one option of “{name}”.',
  de: 'Ein Fahrzeug hat höchstens eine Ausstattung aus „{name}“.',
  fr: 'Un véhicule a au plus une option de « {name} ».',
  es: 'Un vehículo lleva como máximo una opción de «{name}».',
  it: 'Un’auto ha al massimo un’opzione di «{name}».',
};

const WHOLE_PACKAGE: Texts = {
  en: 'The package “{name}” comes with all of its contents or not at all.',
  de: 'Das Paket „{name}“ gibt es nur mit seinem ganzen Inhalt.',
  fr: 'Le pack « {name} » n’est livré qu’avec tout son contenu.',
  es: 'El paquete «{name}» solo se ofrece con todo su contenido.',
  it: 'Il pacchetto «{name}» è disponibile solo con tutto il suo contenuto.',
};

const NOT_OFFERED: Texts = {
  en: '“{name}” is not offered on the order date.',
  de: '„{name}“ wird am Bestelldatum nicht angeboten.',
  fr: '« {name} » n’est pas proposé à la date de commande.',
  es: '«{name}» no se ofrece en la fecha del pedido.',
  it: '«{name}» non è disponibile alla data dell’ordine.',
};
