// Builds dist/lectern.html (one file) and dist/site/ (the hosted copy) from src/, styles/ and build/wasm/.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { generateSW } from 'workbox-build';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(root, 'dist');

const shared = {
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome120', 'firefox128', 'safari17.4'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
};

async function bundle(options) {
    const result = await esbuild.build({ ...shared, ...options });
    return result.outputFiles[0].text;
}

/** The module's glue, the module itself and the worker's own code, as one classic script. */
async function buildWorker() {
    const glue = join(root, 'build/wasm/lectern.js');
    const wasm = join(root, 'build/wasm/lectern.wasm');
    for (const file of [glue, wasm])
        if (!existsSync(file))
            throw new Error(`${file} is missing. Build it first: cmake --preset wasm && ninja -C build/wasm`);
    const packed = gzipSync(readFileSync(wasm), { level: 9 }).toString('base64');
    const own = await bundle({
        entryPoints: [join(web, 'src/engine/worker.ts')],
        define: { LECTERN_WASM: JSON.stringify(packed) },
    });
    const minified = await esbuild.transform(readFileSync(glue, 'utf8'), { minify: true });
    return `${minified.code}\n${own}`;
}

function buildScript(hosted) {
    return bundle({
        entryPoints: [join(web, 'src/main.tsx')],
        define: { LECTERN_HOSTED: String(hosted) },
        loader: { '.txt': 'text' },
    });
}

/** The faces to read in, as one JSON object of base64. The keys are those of src/ui/fonts.ts. */
function buildFonts() {
    const files = {
        literata: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
        literataItalic: '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
        legible: '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
        legibleBold: '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2',
    };
    const read = (path) => readFileSync(join(web, 'node_modules', path), 'base64');
    return JSON.stringify(Object.fromEntries(Object.entries(files).map(([name, path]) => [name, read(path)])));
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be requested: every source is 'none' but our own hashed script and style, and the worker's Blob. */
function policy(script, style, hosted) {
    const rules = {
        'default-src': "'none'",
        'script-src': `${sha256(script)} 'wasm-unsafe-eval'`,
        'style-src': sha256(style),
        'worker-src': hosted ? "'self' blob:" : 'blob:',
        'connect-src': "'none'",
        'img-src': hosted ? "'self'" : "'none'",
        ...(hosted && { 'manifest-src': "'self'" }),
        'base-uri': "'none'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'lectern',
    };
    return Object.entries(rules)
        .map(([name, value]) => `${name} ${value}`)
        .join('; ');
}

/** A script's text that no HTML parser takes for its end. */
const inlineScript = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

function page({ script, worker, fonts, style, hosted }) {
    const inline = inlineScript(script);
    const head = hosted
        ? '<link rel="manifest" href="manifest.webmanifest"><link rel="icon" href="icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="icon-192.png">'
        : '';
    const values = { policy: policy(inline, style, hosted), head, style, script: inline, worker: inlineScript(worker), fonts };
    const template = readFileSync(join(web, 'index.html'), 'utf8');
    return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

async function buildStyle() {
    return (await bundle({ entryPoints: [join(web, 'styles/page.css')] })).trim();
}

/** pdf.js with our layout, as a worker of its own beside the hosted page. */
function buildPdfReader() {
    return bundle({
        entryPoints: [join(web, 'src/input/pdf_worker.ts')],
        define: { 'import.meta.url': '""' },
        // Node's own modules, which pdf.js asks for only there.
        external: ['module', 'fs', 'path', 'url', '@napi-rs/canvas'],
    });
}

async function buildSite(html) {
    const site = join(dist, 'site');
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), html);
    writeFileSync(join(site, 'pdf.js'), await buildPdfReader());
    cpSync(join(web, 'site'), site, { recursive: true });
    const { warnings } = await generateSW({
        swDest: join(site, 'service-worker.js'),
        globDirectory: site,
        globPatterns: ['**/*.{html,svg,png,webmanifest}', 'pdf.js'],
        maximumFileSizeToCacheInBytes: 8 << 20,
        importScripts: ['share.js'],
        inlineWorkboxRuntime: true,
        sourcemap: false,
        skipWaiting: false,
        clientsClaim: false,
        cleanupOutdatedCaches: true,
    });
    for (const warning of warnings) console.warn(warning);
}

const [worker, style] = await Promise.all([buildWorker(), buildStyle()]);
const [single, hosted] = await Promise.all([buildScript(false), buildScript(true)]);
const fonts = buildFonts();
mkdirSync(dist, { recursive: true });
const html = page({ script: single, worker, fonts, style, hosted: false });
writeFileSync(join(dist, 'lectern.html'), html);
await buildSite(page({ script: hosted, worker, fonts, style, hosted: true }));
console.log(`dist/lectern.html ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
