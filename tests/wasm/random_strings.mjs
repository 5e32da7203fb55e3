// Random bytes, from fixed seeds: what Lectern reads in them is what TextDecoder reads, JavaScript's slices are the C++
// spans, and spans are disjoint, in order and on the edges of graphemes.
// usage: random_strings.mjs [COUNT]      100,000 where none is given
import { loadModule, Tally } from './module.mjs';

const count = Number(process.argv[2] ?? 100_000);
const seed = 20240613;
const lectern = await loadModule();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8 = new TextEncoder();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marsaglia's xorshift of 32 bits: the same numbers everywhere. Returns an integer below `limit`. */
function generator(start) {
    let state = start | 0 || 1;
    return (limit) => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % limit;
    };
}

const whole = [
    'The plan ', 'was dropped. ', 'Mr. ', 'e.g. ', '3.5 % ', '“No,” ', 'she said. ', '«', '» ', '…', '\n', '\r\n', '\n\n', '\u2028', '\t', '- ', '# ',
    '> ', '| a | b |\n', 'https://example.org/a?b=c ', 'e\u0301', 'n\u0303\u0323', '👩‍👩‍👧', '🇩🇪', '🇩', '👍🏽', '각', '\u1112\u1161\u11ab', 'क्षि', 'ไทย', '你好。', 'مرحبا؟ ',
    '\u200d', '\ufeff', '\u00ad', '\u202e', '\ufffd', '𝒳', '.', '. ', '?! ', 'A', 'z', ' ',
].map((text) => utf8.encode(text));
// Stray and cut sequences, overlong forms, surrogates and what lies beyond Unicode.
const broken = [
    [0x80], [0xbf], [0xc0, 0x80], [0xc3], [0xe2, 0x82], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf], [0xf0, 0x9f], [0xf0, 0x9f, 0x98],
    [0xf0, 0x80, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5], [0xfe], [0xff],
];

/** Whole characters, broken ones, and in one string of four bytes of any value but
 * controls, which make a text none. It ends with a letter. */
function randomString(random) {
    const pieces = [];
    const wild = random(4) === 0;
    for (let left = 1 + random(30); left > 0; left -= 1)
        if (wild && random(2) === 0) pieces.push([0x20 + random(0xe0)]);
        else if (random(5) === 0) pieces.push(broken[random(broken.length)]);
        else pieces.push(whole[random(whole.length)]);
    pieces.push([0x7a]);
    return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function edgesOf(text) {
    const edges = new Set([text.length]);
    for (const { index } of graphemes.segment(text)) edges.add(index);
    return edges;
}

/** What is wrong with a string's answers, or nothing. */
function faultOf(bytes) {
    const text = decoder.decode(bytes);
    const here = JSON.parse(lectern.analyze(bytes, '{}'));
    const exported = lectern.exportArticle(bytes, '{"format":"json","summary":"1","offsets":"utf8"}');
    const inBytes = JSON.parse(typeof exported === 'string' ? exported : decoder.decode(exported));
    if (inBytes.error) return `an export: ${inBytes.error.message}`;
    if (here.error) return `${here.error.code}: ${here.error.message}`;
    const edges = edgesOf(text);
    for (const list of ['blocks', 'sentences']) {
        if (here[list].length !== inBytes[list].length) return `${list} differ in number`;
        let last = 0;
        for (const [i, { begin, end }] of here[list].entries()) {
            const span = bytes.subarray(inBytes[list][i].begin, inBytes[list][i].end);
            if (text.slice(begin, end) !== decoder.decode(span)) return `${list} ${i}: another text`;
            if (begin < last || end <= begin) return `${list} ${i}: out of order`;
            if (list === 'sentences' && !(edges.has(begin) && edges.has(end))) return `${list} ${i}: inside a grapheme`;
            last = end;
        }
    }
    return here.blocks.at(-1)?.end === text.length ? '' : 'the last letter is in no block';
}

const tally = new Tally();
const faults = [];
for (let i = 0; i < count; i += 1) {
    const bytes = randomString(generator(seed + i));
    const fault = faultOf(bytes);
    if (fault) faults.push(`seed ${seed + i}: ${fault}: ${JSON.stringify(decoder.decode(bytes))}`);
}
for (const fault of faults.slice(0, 5)) console.error(fault);
console.log(`figure: random strings read otherwise than TextDecoder reads them, or with spans that are wrong: ${faults.length} of ${count} (at most 0)`);
tally.check(faults.length === 0, `${count} random strings, seed ${seed} and up`);
tally.finish();
