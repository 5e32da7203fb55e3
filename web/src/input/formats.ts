// What a file is: by its first bytes, which do not lie, and by its name only where they say nothing.

import type { MessageKey } from '../state/language.ts';

export type FileKind = 'text' | 'html' | 'pdf' | 'docx' | 'epub' | { unreadable: MessageKey };

/** The beginnings of formats that are no use here, or that are told apart by more than their beginning. */
const signatures: [string, FileKind | 'zip'][] = [
    ['%PDF-', 'pdf'],
    ['PK\x03\x04', 'zip'],
    ['\xd0\xcf\x11\xe0', { unreadable: 'file.office' }],
    ['{\\rtf', { unreadable: 'file.rtf' }],
    ['\x89PNG', { unreadable: 'file.picture' }],
    ['\xff\xd8\xff', { unreadable: 'file.picture' }],
    ['GIF8', { unreadable: 'file.picture' }],
    ['\x1f\x8b', { unreadable: 'file.archive' }],
    ['Rar!', { unreadable: 'file.archive' }],
    ['7z\xbc\xaf', { unreadable: 'file.archive' }],
];

const openDocument = 'application/vnd.oasis.opendocument';

function kindOfZip(head: string, extension: string): FileKind {
    if (head.includes('application/epub+zip') || extension === 'epub') return 'epub';
    if (head.includes('word/') || extension === 'docx' || extension === 'docm') return 'docx';
    if (head.includes(openDocument)) return { unreadable: 'file.opendocument' };
    return { unreadable: 'file.archive' };
}

function isUtf16(head: string): boolean {
    return head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
}

/** `head` is the first bytes, one character each (0 to 255). */
export function kindOfFile(head: string, name: string): FileKind {
    const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const found = signatures.find(([signature]) => head.startsWith(signature))?.[1];
    if (found === 'zip') return kindOfZip(head, extension);
    if (found) return found;
    if (head.includes('\0') && !isUtf16(head)) return { unreadable: 'file.unknown' };
    if (['html', 'htm', 'xhtml'].includes(extension)) return 'html';
    return /^\s*(<!doctype html|<html[\s>])/i.test(head) ? 'html' : 'text';
}
