import type { z } from 'zod';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { makeOffer, offerContent, type OfferContent, type OfferFields } from '../../domain/offer/offer.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';

export type FieldProblem = { field: string; problem: string };

/** As a window sends it: a field may also be there and say nothing. */
export type ContentInput = { [Field in keyof OfferContent]?: OfferContent[Field] | undefined };

/** What an edit writes, and what it causes to be wrong. What was already wrong before it (an import, an older site) does not stop it. */
export function planEdit(offer: OfferFields, edit: ContentInput): { set: Partial<OfferContent>; problems: FieldProblem[] } {
  const set = listEdits(offer, edit);
  const read = offerContent.safeParse({ ...offer, ...set });
  const problems = read.success ? checkOfferSense(read.data) : listFieldProblems(read.error);
  return { set, problems: problems.filter(({ field }) => isCausedBy(field, set)) };
}

/** A pay or a day refused for the sake of the other of its pair is caused by whichever of the two was written. */
const isCausedBy = (field: string, set: object): boolean =>
  field in set || (field === 'payMax' && 'payMin' in set) || (field === 'endsOn' && 'startsOn' in set);

/** The fields of `set` that differ from what stands. */
function listEdits(offer: OfferFields, set: ContentInput): Partial<OfferContent> {
  return Object.fromEntries(
    Object.entries(set).filter(([field, value]) => value !== undefined && !isSameValue(offer[field as keyof OfferContent], value)),
  );
}

/** What no field shows alone: pays and days the wrong way round. */
export function checkOfferSense(offer: OfferContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (offer.payMin !== null && offer.payMax !== null && offer.payMin > offer.payMax) problems.push({ field: 'payMax', problem: 'less_than_min' });
  if (offer.startsOn !== null && offer.endsOn !== null && offer.startsOn > offer.endsOn) problems.push({ field: 'endsOn', problem: 'before_start' });
  return problems;
}

/** zod's complaints, a field and a code each. */
export const listFieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.code }));

/** An offer written here, by hand. */
export const makeDeskOffer = (content: ContentInput & Pick<OfferContent, 'title' | 'description'>, at: string): OfferFields =>
  makeOffer({ ...dropUndefined(content), title: content.title, description: content.description, source: 'desk', receivedAt: at, datedOn: readDayInFrance(new Date(at)) });

const dropUndefined = (content: ContentInput): Partial<OfferContent> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
