import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** Languages that headings and columns are known in, beside English. */
export const LANGUAGES: Readonly<Record<string, Language>> = { zh, ja, es, de, fr, pt };
