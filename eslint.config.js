import tseslint from 'typescript-eslint';

const noBrowser = {
  'no-restricted-imports': [
    'error',
    {
      paths: ['wxt/browser', '#imports'],
      patterns: [{ group: ['wxt/*'], message: 'Only src/extension knows the extension API.' }],
    },
  ],
  'no-restricted-globals': [
    'error',
    { name: 'browser', message: 'Only src/extension knows the extension API.' },
    { name: 'chrome', message: 'Only src/extension knows the extension API.' },
  ],
};

export default tseslint.config(
  { ignores: ['.output', '.wxt', '.cache', 'node_modules', 'test-results', 'playwright-report'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/{detector,casework,lab,cli,headless}/**'], rules: noBrowser },
  {
    files: ['src/detector/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The detector is deterministic.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The detector knows no clock but performance.now() for timings.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**', 'src/cli/**', 'src/lab/**', 'src/headless/**'], rules: { 'no-console': 'off' } },
);
