import { offerContent, offerFields, type OfferContent } from '../../domain/offer/offer.ts';
import { cutSnippet, type LineProblem } from './file-problem.ts';
import type { MappedOffer } from './mapped-offer.ts';

export type Origin = { sourceName: string | null; reference: string | null; sourceUrl: string | null; datedOn: string | null };
/** An offer that may be written; `content` has only the fields that its format speaks of. */
export type CheckedOffer = { content: Partial<OfferContent>; origin: Origin; problems: LineProblem[] };

const checker = offerContent.partial();
const originChecker = offerFields.pick({ sourceName: true, reference: true, sourceUrl: true, datedOn: true });
/** Without these there is no offer: refused, they make the line wrong. */
const needed = new Set(['title', 'description']);

/**
 * Checks what a format has read. A field that is refused is left empty and noted; without a title or a description,
 * the line is wrong.
 */
export function checkOffer(mapped: MappedOffer): CheckedOffer | { problems: LineProblem[] } {
  const content: Record<string, unknown> = { ...mapped.content };
  const problems = [...mapped.problems];
  for (const field of needed) {
    if (content[field] === null || content[field] === undefined || content[field] === '') problems.push({ field, code: 'missing', value: '' });
  }
  if (problems.some(({ code }) => code === 'missing')) return { problems };
  let read = checker.safeParse(content);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const field = String(issue.path[0]);
      problems.push({ field, code: issue.code === 'too_big' ? 'too_long' : 'invalid_value', value: cutSnippet(content[field]) });
      content[field] = field === 'employerAnonymous' ? false : null;
    }
    if (read.error.issues.some(({ path }) => needed.has(String(path[0])))) return { problems };
    read = checker.safeParse(content);
    if (!read.success) return { problems };
  }
  const offer = read.data;
  if (offer.payMin != null && offer.payMax != null && offer.payMin > offer.payMax) {
    problems.push({ field: 'payMax', code: 'invalid_value', value: String(offer.payMax / 100) });
    offer.payMax = null;
  }
  for (const [field, value] of Object.entries(offer))
    if (typeof value === 'string' && value.includes('\ufffd')) problems.push({ field, code: 'unreadable_characters', value: cutSnippet(value.slice(Math.max(0, value.indexOf('\ufffd') - 20))) });
  return { content: dropUndefined(offer), origin: checkOrigin(mapped, problems), problems };
}

function checkOrigin(mapped: MappedOffer, problems: LineProblem[]): Origin {
  const origin = { sourceName: mapped.sourceName, reference: mapped.reference, sourceUrl: mapped.sourceUrl, datedOn: mapped.datedOn };
  const read = originChecker.safeParse(origin);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const field = issue.path[0] as keyof Origin;
    problems.push({ field, code: issue.code === 'too_big' ? 'too_long' : 'invalid_value', value: cutSnippet(origin[field]) });
    origin[field] = null;
  }
  return origin;
}

const dropUndefined = (offer: Record<string, unknown>): Partial<OfferContent> =>
  Object.fromEntries(Object.entries(offer).filter(([, value]) => value !== undefined));
