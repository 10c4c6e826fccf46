import { globSync, readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const folder = (language: string) => new URL(`../../../resources/messages/${language}/`, import.meta.url);
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')) as Record<string, string>;

const files = readdirSync(folder('fr')).sort();
// The command line speaks French only, with plain spaces: its text is aligned for a terminal.
const bilingual = readdirSync(folder('en')).sort();

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] };

/** The arguments of a message and their kind, so that `{count}` in one language is not `{total}` in the other. */
function listArguments(text: string, language: string): string[] {
  const found = new Set<string>();
  const walk = (parts: Part[]) => {
    for (const { type, value, options, children } of parts) {
      // 0 is text and 7 is `#`; the others carry a name.
      if (type !== 0 && type !== 7 && value !== undefined) found.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
      if (children) walk(children);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}

describe('the messages', () => {
  it('stand in files, of which every English one has its French twin', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files).toEqual(expect.arrayContaining(bilingual));
    expect(bilingual).toEqual(expect.arrayContaining(['app.json', 'offers.json', 'problems.json']));
  });

  it.each(bilingual)('%s has the same keys in both languages, none of them empty', (file) => {
    const french = read('fr', file);
    const english = read('en', file);
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    for (const messages of [french, english])
      expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(bilingual)('%s parses, with the same arguments in both languages', (file) => {
    const english = read('en', file);
    for (const [key, text] of Object.entries(read('fr', file)))
      expect([key, listArguments(english[key] ?? '', 'en')]).toEqual([key, listArguments(text, 'fr')]);
  });

  it.each(files)('%s: every key begins with the name of its file, so that no two files share one', (file) => {
    const area = `${file.replace('.json', '')}.`;
    expect(Object.keys(read('fr', file)).filter((key) => !key.startsWith(area))).toEqual([]);
  });

  it.each(bilingual)('%s is set as French is: no straight apostrophe, no breaking space inside « » or before ; : ! ?', (file) => {
    const wrong = Object.entries(read('fr', file)).filter(([, text]) => /'| [;:!?»]|« |\.\.\./.test(text));
    expect(wrong).toEqual([]);
  });
});

/** The calls of a file that write out a key and, if any, what its sentence is given. */
const listCalls = (file: string) =>
  Array.from(readFileSync(file, 'utf8').matchAll(/\bt\('([\w.]+)'(?:, \{([^{}]*)\})?\)/g), ([, key = '', given]) => ({ file, key, given: given ?? '' }));

describe('a sentence that the window asks for', () => {
  it('is given all that it names: without, it cannot be said, and the click that asked for it does nothing', () => {
    const french = Object.assign({}, ...files.map((file) => read('fr', file))) as Record<string, string>;
    const calls = globSync('src-renderer/**/*.{ts,tsx}').flatMap(listCalls);
    expect(calls.filter(({ given }) => given !== '').length).toBeGreaterThan(200);
    const lacking = calls.flatMap(({ file, key, given }) => listArguments(french[key] ?? '', 'fr').filter((name) => !given.includes('...') && !new RegExp(`\\b${name}\\b`).test(given)).map((name) => `${file}: ${key} lacks ${name}`));
    expect(lacking).toEqual([]);
  });
});
