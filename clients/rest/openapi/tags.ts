/** The groups of the reference, in its order. */
export const TAGS: Readonly<Record<string, string>> = {
  Brands: 'Makes of cars and their model series.',
  Markets: 'Sales regions, each with one currency and one set of taxes.',
  Models: 'Models as offered in a market: search, texts, days of validity.',
  'Technical data': 'Figures of models, one by one and side by side.',
  Options: 'Option families, options and standard equipment of a model.',
  Packages: 'Options that bring others along.',
  Prices: 'Price lists, and what configurations cost.',
  Configurations: 'Cars: a model, an order date and codes.',
  Verdicts: 'Whether a car can be built, and why not.',
  Selectables: 'What can still be chosen.',
  Alternatives: 'Ways to fulfil a wish.',
  Completions: 'What makes a car complete, and how many cars are left.',
  'Bulk checks':
    'Up to 2,000 configurations in one request, and up to 1,000,000 in the background.',
  Images: 'Pictures of models, configurations and options.',
  'Saved configurations': 'Cars that somebody keeps, and shares.',
  'Data versions': 'Which product data answer.',
};
