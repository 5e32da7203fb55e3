// What the page and the PDF reader's worker say to each other. One worker reads one file.

/** The page sends the file's bytes; these come back. (pdf.js posts a greeting of its own.) */
export type PdfReply =
    | { type: 'page'; done: number }
    | { type: 'text'; text: string }
    | { type: 'failure'; reason: 'password' | 'damaged' };
