import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const requests = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts'];
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'sendBeacon'];
const page = ['document', 'window'];

const noRequests = ['error', ...requests.map((name) => ({ name, message: 'The page makes no request.' }))];
const noPage = [...noRequests, ...page.map((name) => ({ name, message: 'This layer never touches the page.' }))];

export default tseslint.config(
    { ignores: ['node_modules'] },
    js.configs.recommended,
    { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { console: 'readonly', URL: 'readonly', Buffer: 'readonly', process: 'readonly' } } },
    { files: ['site/*.js'], languageOptions: { globals: { self: 'readonly', Response: 'readonly' } } },
    {
        files: ['src/**/*.{ts,tsx}'],
        extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            'no-restricted-globals': noRequests,
            'no-restricted-properties': ['error', ...markup.map((property) => ({ property, message: 'Text reaches the page as text nodes only.' }))],
            'max-lines': ['error', { max: 300 }],
            'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
        },
    },
    // What talks to the worker never touches the page.
    { files: ['src/engine/**'], rules: { 'no-restricted-globals': noPage } },
    // What draws never touches the worker.
    {
        files: ['src/ui/**', 'src/output/**'],
        rules: { 'no-restricted-imports': ['error', { patterns: ['**/engine/worker*', '**/engine/client*'] }] },
    },
);
