import { describe, expect, it } from 'vitest';
import { findGuidePages, guidePages, nameHeading, readGuideLink } from '../../../src-renderer/features/help/guide-pages.ts';

const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, href = '']) => href);

describe('the guide', () => {
  it('has a title on every page, and begins with the first steps', () => {
    expect(guidePages.filter(({ title }) => title === '')).toEqual([]);
    expect(guidePages.map(({ name }) => name).slice(0, 3)).toEqual(['premiers-pas', 'installer', 'moderer-une-offre']);
  });
  it('has no link to a page or a heading of its own that is not there', () => {
    const links = guidePages.flatMap(({ name, text }) => linksOf(text).filter((href) => !href.startsWith('../')).map((href) => ({ name, href, link: readGuideLink(href) })));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ link }) => link === null)).toEqual([]);
    const headings = (page: string) => [...(guidePages.find(({ name }) => name === page)?.text ?? '').matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => nameHeading(heading));
    expect(links.filter(({ link }) => link !== null && link.heading !== null && !headings(link.page).includes(link.heading))).toEqual([]);
  });
  it('is found by any words that stand in it, without accents or capitals', () => {
    expect(findGuidePages('AGREMENT esus').map(({ name }) => name)).toContain('les-organisations');
    expect(findGuidePages('')).toHaveLength(guidePages.length);
    expect(findGuidePages('zzzz')).toEqual([]);
  });
  it.each(['https://exemple.org/premiers-pas.md', '../organisations-verdict.md', 'javascript:alert(1)', 'rien.md'])('follows no link out of it: %s', (href) => expect(readGuideLink(href)).toBeNull());
});
