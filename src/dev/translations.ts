// `npm run translations`: brings l10n/ and package.nls.* in line with the sources: sorts them, drops what is no longer said and names what is
// missing. A bundle in which two branches conflict is settled, too: it keeps the texts of both. With `--missing LANGUAGE` prints the missing texts as JSON, ready to be filled in; with `--add LANGUAGE FILE` takes such a file over.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectMessages } from './messages.ts';

export const LANGUAGES = ['zh-cn', 'ja', 'de', 'es'] as const;

const root = fileURLToPath(new URL('../../', import.meta.url));

type Texts = Readonly<Record<string, string>>;

export const readTexts = (path: string): Texts => (existsSync(join(root, path)) ? parseTexts(readFileSync(join(root, path), 'utf8')) : {});

/** Reads a bundle line by line, so that one with a conflict of two branches holds the texts of both. */
export const parseTexts = (json: string): Texts =>
  Object.fromEntries(Array.from(json.matchAll(/^ *("(?:[^"\\\n]|\\.)*"): ("(?:[^"\\\n]|\\.)*"),?$/gm), ([, key = '', text = '']) => [JSON.parse(key), JSON.parse(text)] as const));

export const bundlePath = (language: string): string => `l10n/bundle.l10n.${language}.json`;
export const manifestPath = (language: string): string => `package.nls.${language}.json`;

/** The English texts of the manifest by key, and of everything else by themselves. */
export function sourceTexts(): { readonly manifest: Texts; readonly messages: Texts } {
  const texts = [...collectMessages(root).texts.keys()].sort();
  return { manifest: readTexts('package.nls.json'), messages: Object.fromEntries(texts.map((text) => [text, text])) };
}

function settle(): void {
  const [how, language, file] = process.argv.slice(2);
  const { manifest, messages } = sourceTexts();
  mkdirSync(join(root, 'l10n'), { recursive: true });
  for (const known of LANGUAGES) {
    const added = how === '--add' && language === known && file !== undefined ? (JSON.parse(readFileSync(file, 'utf8')) as Texts) : {};
    const missing: Record<string, string> = {};
    for (const [path, source] of [[manifestPath(known), manifest], [bundlePath(known), messages]] as const) {
      const texts: Texts = { ...readTexts(path), ...added };
      const kept = Object.keys(source).filter((key) => texts[key] !== undefined);
      for (const [key, english] of Object.entries(source)) if (texts[key] === undefined) missing[key] = english;
      writeFileSync(join(root, path), `${JSON.stringify(Object.fromEntries(kept.map((key) => [key, texts[key]])), null, 2)}\n`);
    }
    if (how === '--missing' && language === known) console.log(JSON.stringify(missing, null, 2));
    else if (how !== '--missing') console.log(`${known}: ${Object.keys(missing).length} missing`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) settle();
