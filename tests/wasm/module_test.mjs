// What only JavaScript can hand in: lone surrogates, offsets in UTF-16, views into other buffers.
import { loadModule, Tally } from './module.mjs';

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

tally.finish();
