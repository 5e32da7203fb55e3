/** Why a file cannot be read, and what to try: a whole sentence in the reader's language. */
export class Unreadable extends Error {}
