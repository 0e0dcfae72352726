import { configs, parser, rules } from '@graphql-eslint/eslint-plugin';

// Only the composed API schema is linted here: the plugin does not read subgraph SDL, and oxlint
// covers TypeScript.
// oxlint-disable-next-line import/no-default-export
export default [
  {
    files: ['schema/api.graphql'],
    languageOptions: {
      parser,
      parserOptions: { graphQLConfig: { schema: 'schema/api.graphql' } },
    },
    plugins: { '@graphql-eslint': { rules } },
    rules: {
      ...configs['flat/schema-recommended'].rules,
      // Results and inputs are named after the act: `SaveConfigurationInput`.
      '@graphql-eslint/input-name': [
        'error',
        { checkInputType: true, caseSensitiveInputType: false },
      ],
      // Value types (Money, TechnicalData …) have no identity.
      '@graphql-eslint/strict-id-in-types': 'off',
      // `Model.modelYear` and `Price.priceList` are the trade's words.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Meaning, unit, and when null. The explorer and generated types show nothing else.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
    },
  },
];
