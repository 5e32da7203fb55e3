// What only JavaScript can hand in: lone surrogates, offsets in UTF-16, views into other buffers.
import { readFileSync } from 'node:fs';
import { loadModule, root, Tally } from './module.mjs';

const utf8 = new TextEncoder();
const tally = new Tally();
const lectern = await loadModule();

const analyze = (text, options = {}) => JSON.parse(lectern.analyze(utf8.encode(text), JSON.stringify(options)));
const cut = (text, { begin, end }) => text.slice(begin, end);

{
    const text = 'Costs rose \ud83d twice. The 😀 plan \udc00 was dropped.';
    const sentences = analyze(text).sentences.map((sentence) => cut(text, sentence));
    tally.check(
        JSON.stringify(sentences) === JSON.stringify(['Costs rose \ud83d twice.', 'The 😀 plan \udc00 was dropped.']),
        'a lone surrogate shifts nothing',
    );
}
{
    const text = 'Größe 😀 zählt hier sehr viel.\n\nThe second paragraph stays.\n\nThe third one goes.';
    const begin = text.indexOf('third');
    const { blocks } = analyze(text, { overrides: [{ begin, boilerplate: true }] });
    const aside = blocks.filter((block) => block.kind === 'boilerplate').map((block) => cut(text, block));
    tally.check(aside.join() === 'The third one goes.', 'an override is placed by its UTF-16 offset');
}
{
    const buffer = utf8.encode('XXXXThe plan was dropped.');
    const answer = JSON.parse(lectern.analyze(buffer.subarray(4), '{}'));
    tally.check(answer.stats.characters === 21, 'a view into a larger buffer is read from where it begins');
}
{
    const { error } = analyze('Text.', { focus: '\ud83d' });
    tally.check(error?.code === 'bad_request', 'options that are not well-formed are refused');
}
{
    const line = 'The plan was dropped because nobody could pay for it. ';
    const { sentences } = analyze(line.repeat(20000));
    tally.check(sentences.length === 20000, 'the memory grows with a text of a megabyte');
}
{
    const first = lectern.analyze(utf8.encode('The plan was dropped.'), '{}');
    for (let i = 0; i < 200; i += 1) lectern.analyze(utf8.encode('Another text. '.repeat(i + 1)), '{}');
    tally.check(lectern.analyze(utf8.encode('The plan was dropped.'), '{}') === first, 'calls leave nothing behind');
}

{
    const article = utf8.encode('The plan was dropped. Nobody could pay for it 😀.');
    const request = { format: 'markdown', summary: '1', offsets: 'utf8', focus: '</script> --> &' };
    const exported = lectern.exportArticle(article, JSON.stringify(request));
    tally.check(lectern.verify(exported, article) === '', 'an export follows from its article');
    exported[4] ^= 1;
    tally.check(JSON.parse(lectern.verify(exported, article)).error.code === 'mismatch', 'a changed letter is found');
    const refused = lectern.exportArticle(article, '{"format":"docx"}');
    tally.check(JSON.parse(refused).error.code === 'bad_request', 'a format that there is not is refused');
}

// Every function of the face, by each of its ways out: together they run through every line of wasm/bindings.cpp, which
// scripts/coverage cannot see.
{
    const text = utf8.encode('The plan was dropped. Nobody could pay for it.');
    const nothing = utf8.encode('');
    const codeOf = (answer) => JSON.parse(typeof answer === 'string' ? answer : new TextDecoder().decode(answer)).error?.code ?? 'ok';
    const exported = lectern.exportArticle(text, '{"format":"text","summary":"1","offsets":"utf8"}');
    const ways = {
        analyze: [
            ['ok', () => lectern.analyze(text, '{}')],
            ['bad_request', () => lectern.analyze(text, '[]')],
            ['empty_text', () => lectern.analyze(nothing, '{}')],
        ],
        compare: [
            ['ok', () => lectern.compare(text, text, '{}')],
            ['bad_request', () => lectern.compare(text, text, '[]')],
            ['empty_text', () => lectern.compare(text, nothing, '{}')],
        ],
        exportArticle: [
            ['ok', () => lectern.exportArticle(text, '{"format":"json","summary":"1","offsets":"utf8"}')],
            ['bad_request', () => lectern.exportArticle(text, '[]')],
            ['empty_text', () => lectern.exportArticle(nothing, '{"format":"json","summary":"1","offsets":"utf8"}')],
        ],
        verify: [
            ['ok', () => lectern.verify(exported, text) || '{}'],
            ['mismatch', () => lectern.verify(exported, utf8.encode('Another text.'))],
        ],
        classify: [
            ['ok', () => lectern.classify(utf8.encode('{"id":1,"text":"Costs rose by 3 percent."}'))],
            ['bad_request', () => lectern.classify(utf8.encode('[]'))],
        ],
        version: [['ok', () => JSON.stringify(lectern.version())]],
    };
    let taken = 0;
    for (const [name, outcomes] of Object.entries(ways))
        for (const [expected, call] of outcomes) {
            const code = codeOf(call());
            taken += code === expected;
            tally.check(code === expected, `${name}: ${expected}, not ${code}`);
        }
    const face = [...readFileSync(`${root}wasm/bindings.cpp`, 'utf8').matchAll(/function\("(\w+)"/g)].map(([, name]) => name);
    tally.check(JSON.stringify(face.sort()) === JSON.stringify(Object.keys(ways).sort()), 'no function of the face is left out');
    console.log(`figure: ways out of wasm/bindings.cpp that tests take: ${taken} of ${Object.values(ways).flat().length} (all)`);
}

tally.finish();
