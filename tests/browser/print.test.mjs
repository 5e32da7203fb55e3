// What is printed: the PDF's text holds the summary, the article, the numbered claims and the reader's notes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openPage, paste, singleFile, startChromium, textsOf, waitUntil } from './drive.mjs';
import { courier } from './states.mjs';

const note = 'Ask the coast guard when the reef was last marked.';

/** The words of a PDF, a blank between; poppler reads them. */
function textOf(pdf) {
    const file = join(tmpdir(), `lectern-print-${process.pid}.pdf`);
    writeFileSync(file, pdf);
    const { stdout, status } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    assert.equal(status, 0);
    return stdout.replace(/\s+/g, ' ');
}

describe('a printed article', () => {
    let browser;
    let text;
    let summary;
    before(async () => {
        browser = await startChromium();
        const { page } = await openPage(async () => (await browser.newContext({ locale: 'en', colorScheme: 'dark' })).newPage(), singleFile);
        await paste(page, courier);
        await waitUntil(page, () => document.querySelectorAll('.summary-sentence').length > 0);
        summary = await textsOf(page, '.summary-sentence');
        await page.keyboard.press('j');
        await page.keyboard.press('m');
        await waitUntil(page, () => document.activeElement.matches('.mark-item textarea'));
        await page.keyboard.type(note);
        text = textOf(await page.pdf({ format: 'A4' }));
        assert.equal((await textsOf(page, '.printed')).length, 0);
    });
    after(() => browser?.close());

    test('begins with the title and the summary', () => {
        assert.ok(text.trim().startsWith('Ferry runs aground off Skarholm, 14 passengers hurt Summary'), text.slice(0, 200));
        const [front] = text.split('By Hanne Brekke');
        assert.ok(summary.length > 2);
        for (const sentence of summary) assert.ok(front.includes(sentence.replace(/\s+/g, ' ').slice(0, 40)), sentence);
    });

    test('numbers the claims in the text as in their list', () => {
        const list = text.split('Key claims')[1];
        assert.match(list, /1\. .*E Event/);
        assert.match(text.split('Key claims')[0], /hospital\. ?E1/);
    });

    test('ends with the notes, and holds nothing of the controls', () => {
        assert.ok(text.split('Your highlights and notes')[1].includes(note));
        for (const words of ['Key points', 'Another text', 'Compare']) assert.ok(!text.includes(words), words);
    });
});
