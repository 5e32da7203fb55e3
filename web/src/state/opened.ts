// Files opened together, among which the reader chooses.

import { signal } from '@preact/signals';
import type { Source } from './article.ts';

/** Empty where one file alone was opened. */
export const opened = signal<Source[]>([]);
