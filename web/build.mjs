// Builds dist/lectern.html (one file) and dist/site/ (the hosted copy) from src/, styles/ and build/wasm/.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { generateSW } from 'workbox-build';
import { billOfMaterials, componentsOf } from './tools/bill.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(root, 'dist');

const shared = {
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome120', 'firefox128', 'safari17.4'],
    charset: 'ascii',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
};

/** Every file that any bundle took in: what is shipped is told from it. workbox-build puts its own parts in unseen. */
const taken = new Set(['core', 'precaching', 'routing', 'strategies'].map((part) => `node_modules/workbox-${part}/index.mjs`));

/**
 * What esbuild leaves of other letters, which is those in regular expressions, as \u escapes: one of them, and the browser
 * holds the whole file at two bytes a letter, and takes longer to read it.
 */
const inAscii = (script) => script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

async function bundle(options, isShipped = true) {
    const result = await esbuild.build({ ...shared, metafile: true, ...options });
    if (isShipped) for (const path of Object.keys(result.metafile.inputs)) taken.add(path);
    return inAscii(result.outputFiles[0].text);
}

/** A file that the build of the module leaves. */
function readBuilt(name) {
    const file = join(root, 'build/wasm', name);
    if (!existsSync(file)) throw new Error(`${file} is missing. Build it first: cmake --preset wasm && ninja -C build/wasm`);
    return readFileSync(file);
}

/** As src/engine/worker.ts is sent it. */
const buildModule = () => gzipSync(readBuilt('lectern.wasm'), { level: 9 }).toString('base64');

/** The module's glue and the worker's own code, as one classic script. */
async function buildWorker() {
    const own = await bundle({ entryPoints: [join(web, 'src/engine/worker.ts')] });
    const minified = await esbuild.transform(readBuilt('lectern.js').toString(), { minify: true, charset: shared.charset });
    return `${minified.code}\n${own}`;
}

function buildScript(hosted) {
    return bundle({
        entryPoints: [join(web, 'src/main.tsx')],
        define: { LECTERN_HOSTED: String(hosted) },
        loader: { '.txt': 'text' },
    });
}

/** The empty page, drawn by its own components in a world that has just what they ask for. */
async function buildStart(hosted) {
    const entry = { entryPoints: [join(web, 'src/prerender.tsx')], globalName: 'prerendered' };
    const script = await bundle({ ...entry, define: { LECTERN_HOSTED: String(hosted) }, loader: { '.txt': 'text' } }, false);
    const world = {
        document: { documentElement: { dataset: {}, style: { setProperty: () => undefined } } },
        location: new URL('file:///'),
        matchMedia: () => ({ matches: false }),
        setTimeout, clearTimeout, Intl,
    };
    const html = vm.runInNewContext(`${script}; prerendered.html`, world);
    return html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
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
    for (const path of Object.values(files)) taken.add(`node_modules/${path}`);
    return JSON.stringify(Object.fromEntries(Object.entries(files).map(([name, path]) => [name, read(path)])));
}

/** As src/embedded.ts unpacks it. */
const packed = (value) => gzipSync(JSON.stringify(value), { level: 9 }).toString('base64');

/** Names, versions and licences of what is shipped, packed: thirty kilobytes of text that few readers open. */
function buildLicences(components) {
    const shown = components.map(({ name, version, licence, text }) => ({ name, version, licence, text }));
    return packed(shown);
}

/** The messages of every language but English, which is in the script; each packed by itself. */
function buildMessages() {
    const folder = join(web, 'messages');
    const files = readdirSync(folder).filter((name) => name !== 'en.json');
    const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return JSON.stringify(Object.fromEntries(files.map((name) => [name.replace('.json', ''), packed(read(name))])));
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be requested: every source is 'none' but our own hashed script and style, and the worker's Blob. */
function policy(scripts, style, hosted) {
    const rules = {
        'default-src': "'none'",
        'script-src': `${scripts.map(sha256).join(' ')} 'wasm-unsafe-eval'`,
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

/** The page in the file is English: where the reader's browser asks for another language, it is not shown before it speaks it. */
const early = "if(!/^en\\b/i.test(navigator.languages[0]))document.documentElement.dataset.waiting=''";

function page({ script, hosted, worker, style, ...blocks }) {
    const inline = inlineScript(script);
    const head = hosted
        ? '<link rel="manifest" href="manifest.webmanifest"><link rel="icon" href="icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="icon-192.png">'
        : '';
    const values = { policy: policy([early, inline], style, hosted), early, head, style, script: inline, worker: inlineScript(worker), ...blocks };
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

async function buildSite(html, pdfReader) {
    const site = join(dist, 'site');
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), html);
    writeFileSync(join(site, 'pdf.js'), pdfReader);
    cpSync(join(web, 'site'), site, { recursive: true });
    const { warnings } = await generateSW({
        swDest: join(site, 'service-worker.js'),
        globDirectory: site,
        globPatterns: ['**/*.{html,svg,png,webmanifest}', 'pdf.js'],
        maximumFileSizeToCacheInBytes: 8 << 20,
        importScripts: ['share.js', 'whole_updates.js'],
        inlineWorkboxRuntime: true,
        sourcemap: false,
        skipWaiting: false,
        clientsClaim: false,
        cleanupOutdatedCaches: true,
    });
    for (const warning of warnings) console.warn(warning);
}

const { version } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
const [worker, style, pdfReader] = await Promise.all([buildWorker(), buildStyle(), buildPdfReader()]);
const [single, hosted] = await Promise.all([buildScript(false), buildScript(true)]);
const [start, hostedStart] = await Promise.all([buildStart(false), buildStart(true)]);
const fonts = buildFonts();
const components = componentsOf(join(web, 'node_modules'), [...taken]);
const parts = { worker, module: buildModule(), fonts, style, licences: buildLicences(components), messages: buildMessages() };
mkdirSync(dist, { recursive: true });
const html = page({ ...parts, script: single, start, hosted: false });
writeFileSync(join(dist, 'lectern.html'), html);
writeFileSync(join(dist, 'lectern.cdx.json'), billOfMaterials(version, components));
await buildSite(page({ ...parts, script: hosted, start: hostedStart, hosted: true }), pdfReader);
console.log(`dist/lectern.html ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
