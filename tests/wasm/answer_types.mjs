// Holds wasm/lectern.d.ts against real answers, key by key: no key that is not declared, none missing that must be
// there, every value of its declared type, and every declared key and name seen somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { loadModule, root, Tally } from './module.mjs';

const ts = createRequire(`${root}web/package.json`)('typescript');
const declarations = `${root}wasm/lectern.d.ts`;
const program = ts.createProgram([declarations], { strict: true, noLib: false });
const checker = program.getTypeChecker();
const source = program.getSourceFile(declarations);

const exported = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map((symbol) => [symbol.name, symbol]),
);
const typeNamed = (name) => checker.getDeclaredTypeOfSymbol(exported.get(name));

/** What was seen: "Claim.attribution" for a key, "ClaimKind: event" for a name of a union. */
const seen = new Set();
/** What could have been seen, filled in as types are first met. */
const declared = new Set();

function membersOfUnion(type) {
    return type.isUnion() ? type.types : [type];
}

/** The first way in which `value` breaks `type`, as a sentence, or null. */
function violation(value, type, path, typeName) {
    const members = membersOfUnion(type);
    if (value === null) return members.some((t) => t.flags & ts.TypeFlags.Null) ? null : `${path} is null`;
    if (Array.isArray(value)) {
        const array = members.find((t) => checker.isArrayType(t));
        if (!array) return `${path} is an array`;
        const [element] = checker.getTypeArguments(array);
        return firstViolation(value.map((entry, i) => [entry, element, `${path}[${i}]`]));
    }
    if (typeof value === 'object') {
        const object = members.find((t) => t.flags & ts.TypeFlags.Object && !checker.isArrayType(t));
        return object ? objectViolation(value, object, path) : `${path} is an object`;
    }
    return literalViolation(value, members, path, typeName);
}

function firstViolation(checks) {
    for (const check of checks) {
        const found = violation(...check);
        if (found !== null) return found;
    }
    return null;
}

function literalViolation(value, members, path, typeName) {
    const literals = members.filter((t) => t.isStringLiteral());
    literals.forEach((t) => declared.add(`${typeName}: ${t.value}`));
    if (literals.some((t) => t.value === value)) {
        seen.add(`${typeName}: ${value}`);
        return null;
    }
    const flag = { string: ts.TypeFlags.String, number: ts.TypeFlags.Number, boolean: ts.TypeFlags.BooleanLike };
    const right = members.some((t) => t.flags & flag[typeof value] && !t.isStringLiteral());
    return right ? null : `${path} is ${JSON.stringify(value)}, which is not declared`;
}

function objectViolation(value, type, path) {
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? 'object';
    const properties = new Map(checker.getPropertiesOfType(type).map((symbol) => [symbol.name, symbol]));
    properties.forEach((_, key) => declared.add(`${name}.${key}`));
    const unknown = Object.keys(value).find((key) => !properties.has(key));
    if (unknown !== undefined) return `${path}.${unknown} is not declared in ${name}`;
    const missing = [...properties].find(
        ([key, symbol]) => !(key in value) && !(symbol.flags & ts.SymbolFlags.Optional),
    );
    if (missing) return `${path}.${missing[0]} is missing`;
    Object.keys(value).forEach((key) => seen.add(`${name}.${key}`));
    return firstViolation(
        Object.entries(value).map(([key, member]) => {
            const memberType = checker.getNonOptionalType(checker.getTypeOfSymbol(properties.get(key)));
            return [member, memberType, `${path}.${key}`, `${name}.${key}`];
        }),
    );
}

const utf8 = new TextEncoder();
const tally = new Tally();
const lectern = await loadModule();

function checkType(json, typeName, name) {
    const found = violation(JSON.parse(json), typeNamed(typeName), typeName, typeName);
    tally.check(found === null, `${name}: ${found}`);
}

const articles = `${root}../shared/articles`;
if (!existsSync(articles)) throw new Error(`${articles} is missing: see tests/README.md`);
const texts = [articles, `${root}tests/golden`]
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.txt') && !path.endsWith('.expected.txt'));
for (const path of texts) checkType(lectern.analyze(readFileSync(path), '{}'), 'Answer', path);

for (const text of ['', 'a\0b', 'Une phrase.', '中文。', '[]()', 'The.']) {
    const answer = lectern.analyze(utf8.encode(text), '{}');
    checkType(answer, 'error' in JSON.parse(answer) ? 'Failure' : 'Answer', JSON.stringify(text));
}
checkType(lectern.analyze(utf8.encode('Text.'), '{"language":"xx"}'), 'Failure', 'an unknown language');
checkType(lectern.analyze(utf8.encode('Text.'), 'no JSON'), 'Failure', 'options that are no JSON');
checkType(lectern.classify(utf8.encode('{"id":1,"text":"Costs may rise by 5%."}')), 'SentenceLabels', 'one sentence');
checkType(lectern.classify(utf8.encode('{"id":1}')), 'Failure', 'a request without text');

const exportRequest = { format: 'json', summary: '20%', offsets: 'utf16', overrides: [{ begin: 0, boilerplate: false }] };
const exportedJson = lectern.exportArticle(utf8.encode('The plan was dropped.'), JSON.stringify(exportRequest));
checkType(new TextDecoder().decode(exportedJson), 'ExportedAnswer', 'an export as JSON');

const [courier, post] = ['harbour_courier', 'national_post'].map((name) => readFileSync(`${root}tests/golden/pairs/${name}.txt`));
checkType(lectern.compare(courier, post, '{}'), 'Comparison', 'two articles side by side');
checkType(lectern.compare(courier, utf8.encode('Une phrase.'), '{}'), 'Comparison', 'articles in two languages');
checkType(lectern.compare(courier, utf8.encode(' '), '{}'), 'Failure', 'an article beside nothing');
checkType(lectern.compare(courier, post, '{"second":{"focus":1}}'), 'Failure', 'a comparison with broken options');

/** Keys that a real answer has nothing to say for yet would be stale: every declared key must turn up. */
const rare = [...declared].filter((key) => !key.includes(': ') && !seen.has(key)).sort();
tally.check(rare.length === 0, `declared, but in no answer: ${rare.join(', ')}`);

tally.finish();
