import { readdirSync } from 'node:fs';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const shared = ['api', 'i18n', 'ui'];
const faces = ['portal', 'console'];
const folders = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const features = folders.filter((name) => !shared.includes(name) && !faces.includes(name));

/** Files of `folder` must not import from `forbidden`. */
function wall(folder, forbidden) {
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
              message: 'Features know api, i18n and ui only; faces compose them in their routes.',
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['src/api/schema.d.ts'] },
  ...tseslint.configs.strictTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a route refuses and redirects by throwing
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'package', name: ['Redirect', 'NotFoundError'], package: '@tanstack/router-core' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only', words: { exclude: ['[^\\p{L}]*', 'L[1-4]', 'SM[234]'] } }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'JSXAttribute[name.name=/^(title|label|placeholder|alt|aria-label|description|extra|tooltip|okText|cancelText)$/] > Literal[value=/[A-Za-z]/]',
          message: 'Texts stand in texts.ts.',
        },
      ],
    },
  },
  ...shared.map((folder) => wall(folder, [...features, ...faces])),
  ...features.map((folder) => wall(folder, [...features.filter((other) => other !== folder), ...faces])),
  ...faces.map((folder) => wall(folder, faces.filter((other) => other !== folder))),
);
