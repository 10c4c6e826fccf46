/// <reference types="vite/client" />
import { filterByWords } from '../../app/commands/filter-commands.ts';

/** A page of the guide: `name` is that of its file, `text` its Markdown. */
export type GuidePage = { name: string; title: string; text: string };

const files = import.meta.glob<string>('../../../docs/guide/*.md', { query: '?raw', import: 'default', eager: true });
/** Where a newcomer begins; the others by their titles. */
const first = ['premiers-pas', 'installer', 'moderer-une-offre'];
const collator = new Intl.Collator('fr');
const rank = ({ name }: GuidePage): number => (first.includes(name) ? first.indexOf(name) : first.length);

const readTitle = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? '';
const readName = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/** The guide, in the order in which it is listed. It is written in French. */
export const guidePages: readonly GuidePage[] = Object.entries(files)
  .map(([path, text]) => ({ name: readName(path), title: readTitle(text), text }))
  .sort((a, b) => rank(a) - rank(b) || collator.compare(a.title, b.title));

/** The pages that hold every word, whatever its case and accents; all of them for none. */
export const findGuidePages = (words: string): GuidePage[] => filterByWords(guidePages, ({ text }) => text, words);

/** The name by which a link leads to a heading, as forges make it: `synchronisation.md#proposer-un-changement`. */
export const nameHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s+/g, '-');

/** Where a link of the guide leads within the window; null where it leads out of the guide. */
export function readGuideLink(href: string): { page: string; heading: string | null } | null {
  const [, page = '', heading] = /^([\w-]+)\.md(?:#(.+))?$/.exec(href) ?? [];
  return guidePages.some(({ name }) => name === page) ? { page, heading: heading === undefined ? null : decodeURIComponent(heading) } : null;
}
