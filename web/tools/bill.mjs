// What is shipped: every package that went into the page, and what the module takes from Debian's packages, each with its
// version, its licence and the licence's text. Written as a bill of materials (CycloneDX 1.5) and for the page itself.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What the module is made of beside our own code. `package` is Debian's, which brings it and tells its version. */
const inModule = [
    { name: 'nlohmann/json', package: 'nlohmann-json3-dev', licence: 'MIT', text: `Copyright (c) 2013-2022 Niels Lohmann\n\n${mit}` },
    { name: 'utfcpp', package: 'libutfcpp-dev', licence: 'BSL-1.0', text: 'Copyright 2006-2021 Nemanja Trifunovic. Boost Software License 1.0.' },
    { name: 'Emscripten', package: 'emscripten', licence: 'MIT', text: `Copyright (c) 2010-2022 Emscripten authors\n\n${mit}` },
    { name: 'musl', package: 'emscripten', licence: 'MIT', text: `Copyright (c) 2005-2020 Rich Felker, et al.\n\n${mit}` },
    { name: 'libc++, libc++abi', package: 'emscripten', licence: 'Apache-2.0 WITH LLVM-exception', file: '/usr/share/common-licenses/Apache-2.0' },
    { name: 'Unicode Character Database', package: 'unicode-data', licence: 'Unicode-DFS-2016', file: '/usr/share/doc/unicode-data/copyright' },
];

/** What builds it, and is not in it. */
const builders = ['g++', 'clang', 'cmake', 'ninja-build', 'emscripten', 'nodejs', 'python3'];

function debianVersion(name) {
    try {
        return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
        return 'unknown';
    }
}

/** The packages' folders among a bundle's inputs: "node_modules/@preact/signals/dist/signals.mjs" is of @preact/signals. */
function packagesOf(inputs) {
    const names = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
    return [...new Set(names.filter(Boolean))].sort();
}

function npmComponent(modules, name) {
    const folder = join(modules, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    return { name, version, licence: license, text: file ? readFileSync(join(folder, file), 'utf8').trim() : '', purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
}

function moduleComponent({ name, package: debian, licence, text, file }) {
    const version = debianVersion(debian);
    const given = text ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
    return { name, version, licence, text: given, purl: `pkg:deb/debian/${debian}@${encodeURIComponent(version)}` };
}

/** Everything in a page made of these inputs of esbuild, sorted by name. */
export function componentsOf(modules, inputs) {
    const all = [...packagesOf(inputs).map((name) => npmComponent(modules, name)), ...inModule.map(moduleComponent)];
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** CycloneDX 1.5; without a date or a serial number, so that the same sources give the same bytes. */
export function billOfMaterials(version, components) {
    const licences = (licence) => [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }];
    const bill = {
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        version: 1,
        metadata: {
            component: { type: 'application', name: 'Lectern', version, licenses: licences('MIT') },
            tools: { components: builders.map((name) => ({ type: 'application', name, version: debianVersion(name) })) },
        },
        components: components.map(({ name, version: of, licence, purl }) => ({
            type: 'library',
            name,
            version: of,
            licenses: licences(licence),
            purl,
        })),
    };
    return `${JSON.stringify(bill, null, 2)}\n`;
}
