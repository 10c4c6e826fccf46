import { useCallback, useMemo, useReducer } from 'react';
import { findAwaited } from '../../../../src-main/domain/offer/await-corrections.ts';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import type { LetterLanguage } from '../../../../src-main/domain/letters/letter-language.ts';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import type { WrittenArticles } from '../../../ui/line/use-cited.ts';
import { type CorrectionField, isCorrectionField } from './correction-fields.ts';

/** What was begun of each decision on an offer. `letter`: written by the person, null while it is the template's. */
export type DecisionDraft = {
  /** The language that was chosen for the letter; null while it is the proposed one. */
  language: LetterLanguage | null;
  accept: { letter: string | null };
  refuse: { letter: string | null; reason: RefusalReason | null; articles: WrittenArticles };
  askCorrections: { letter: string | null; marked: Partial<Record<CorrectionField, string>> };
};
export type DecisionKind = Exclude<keyof DecisionDraft, 'language'>;

const empty: DecisionDraft = { language: null, accept: { letter: null }, refuse: { letter: null, reason: null, articles: null }, askCorrections: { letter: null, marked: {} } };

/** Kept until the offer is decided or the window closes, whatever else is opened meanwhile. */
const drafts = new Map<string, DecisionDraft>();

export const dropDecisionDraft = (offer: string): void => void drafts.delete(offer);

/** The decisions that were begun on an offer and left. */
export function listBegun(offer: string): DecisionKind[] {
  const { accept, refuse, askCorrections } = drafts.get(offer) ?? empty;
  const begun: DecisionKind[] = [];
  if (accept.letter !== null) begun.push('accept');
  if (refuse.letter !== null || refuse.reason !== null || refuse.articles !== null) begun.push('refuse');
  if (askCorrections.letter !== null || Object.keys(askCorrections.marked).length > 0) begun.push('askCorrections');
  return begun;
}

/** Nothing begun yet: of an offer that waits for its recruiter, what was asked is asked again. */
function startDraft(fields: OfferFields | undefined): DecisionDraft {
  const awaited = fields && findAwaited(fields);
  if (!awaited) return empty;
  const marked = Object.fromEntries(awaited.decision.corrections.filter(({ field }) => isCorrectionField(field)).map(({ field, comment }) => [field, comment]));
  return { ...empty, askCorrections: { letter: null, marked } };
}

/** The draft of `offer` ('' while none is open), and the way to write in it. */
export function useDecisionDraft(offer: string, fields: OfferFields | undefined) {
  const start = useMemo(() => startDraft(fields), [fields]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = useCallback(
    <Kind extends DecisionKind>(kind: Kind, part: Partial<DecisionDraft[Kind]>) => {
      const draft = drafts.get(offer) ?? start;
      drafts.set(offer, { ...draft, [kind]: { ...draft[kind], ...part } });
      redraw();
    },
    [offer, start],
  );
  const toggleMark = useCallback(
    (field: CorrectionField) => {
      const marked = { ...(drafts.get(offer) ?? start).askCorrections.marked };
      if (field in marked) delete marked[field];
      else marked[field] = '';
      change('askCorrections', { marked });
    },
    [offer, start, change],
  );
  const chooseLanguage = useCallback(
    (language: LetterLanguage) => {
      drafts.set(offer, { ...(drafts.get(offer) ?? start), language });
      redraw();
    },
    [offer, start],
  );
  return { draft: drafts.get(offer) ?? start, change, toggleMark, chooseLanguage };
}
export type DraftOfDecision = ReturnType<typeof useDecisionDraft>;
