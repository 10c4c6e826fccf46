import { useCallback, useReducer } from 'react';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import type { CorrectionField } from './correction-fields.ts';

/** What was begun of each decision on an offer. `letter`: written by the person, null while it is the template's. */
export type DecisionDraft = {
  accept: { letter: string | null };
  refuse: { letter: string | null; reason: RefusalReason | null; /** The numbers of the articles, as they were typed. */ articles: string };
  askCorrections: { letter: string | null; marked: Partial<Record<CorrectionField, string>> };
};
export type DecisionKind = keyof DecisionDraft;

const empty: DecisionDraft = { accept: { letter: null }, refuse: { letter: null, reason: null, articles: '' }, askCorrections: { letter: null, marked: {} } };

/** Kept until the offer is decided or the window closes, whatever else is opened meanwhile. */
const drafts = new Map<string, DecisionDraft>();

export const dropDecisionDraft = (offer: string): void => void drafts.delete(offer);

/** The decisions that were begun on an offer and left. */
export function listBegun(offer: string): DecisionKind[] {
  const { accept, refuse, askCorrections } = drafts.get(offer) ?? empty;
  const begun: DecisionKind[] = [];
  if (accept.letter !== null) begun.push('accept');
  if (refuse.letter !== null || refuse.reason !== null || refuse.articles !== '') begun.push('refuse');
  if (askCorrections.letter !== null || Object.keys(askCorrections.marked).length > 0) begun.push('askCorrections');
  return begun;
}

/** The draft of `offer` ('' while none is open), and the way to write in it. */
export function useDecisionDraft(offer: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = useCallback(
    <Kind extends DecisionKind>(kind: Kind, part: Partial<DecisionDraft[Kind]>) => {
      const draft = drafts.get(offer) ?? empty;
      drafts.set(offer, { ...draft, [kind]: { ...draft[kind], ...part } });
      redraw();
    },
    [offer],
  );
  const toggleMark = useCallback(
    (field: CorrectionField) => {
      const marked = { ...(drafts.get(offer) ?? empty).askCorrections.marked };
      if (field in marked) delete marked[field];
      else marked[field] = '';
      change('askCorrections', { marked });
    },
    [offer, change],
  );
  return { draft: drafts.get(offer) ?? empty, change, toggleMark };
}
export type DraftOfDecision = ReturnType<typeof useDecisionDraft>;
