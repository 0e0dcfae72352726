/**
 * What ISO and IANA have assigned, as far as this Node's own tables know. A code of the right form
 * that nobody assigned is nearly always a typing error, and would fail later, in a client.
 */
export const isKnownCurrency = remembered((code) => CURRENCIES.has(code));

export const isKnownCountry = remembered(
  (code) => code !== 'ZZ' && code !== 'XA' && code !== 'XB' && regions.of(code) !== undefined,
);

export const isKnownTimeZone = remembered((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});

/** A BCP 47 tag of language, optional script and optional region, all of them assigned. */
export const isKnownLocale = remembered((tag) => {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    if (new Intl.Locale(tag).toString() !== tag) return false;
    if (languages.of(language) === undefined || language === 'zxx') return false;
    if (script !== undefined && (script === 'Zzzz' || scripts.of(script) === undefined))
      return false;
    return region === undefined || isKnownCountry(region);
  } catch {
    return false;
  }
});

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });

/** Every text of a dataset names its locales, so the answers are kept. */
function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    const before = answers.get(name);
    if (before !== undefined) return before;
    const answer = ask(name);
    // Names come from files: a million different ones must not fill the memory.
    if (answers.size < 10_000) answers.set(name, answer);
    return answer;
  };
}
