import { useQueryClient } from '@tanstack/react-query';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useWordsIn } from '../../../app/i18n/use-words-in.ts';
import type { DraftOfDecision } from '../panels/decision-drafts.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { askCorrection } from './ask-correction.ts';
import { correctFinding } from './correct-finding.ts';
import { describeFinding } from './describe-finding.ts';

export type FindingActs = {
  /** Sets it aside, or brings it back. */
  setAside: (finding: OfferFinding) => Promise<void>;
  /** Writes the suggestion in the offer, by the same door as its form. */
  correct: (finding: OfferFinding) => Promise<void>;
  /** Marks the field for correction, with a sentence for the letter; null where no correction may be asked for. */
  ask: ((finding: OfferFinding) => void) | null;
};

type Parts = { offer: OfferDetail; acts: OfferActs; draft: DraftOfDecision; /** Opens the request for corrections; null where there is none. */ onAsk: (() => void) | null };

/** What a person does about a finding. Each act says what it did and offers to undo it. */
export function useFindingActs({ offer: { id, fields, letterLanguage }, acts, draft, onAsk }: Parts): FindingActs {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const t = useT();
  // What is asked goes to the recruiter: in the language of the letter, whatever that of the window.
  const inLetter = useWordsIn(draft.draft.language ?? letterLanguage.language) ?? t;
  const run = async (act: () => Promise<{ batch: string | null; leavesAt: string | null }>, done: string) => {
    try {
      const { batch, leavesAt } = await act();
      void queries.invalidateQueries({ queryKey: orpc.offers.key() });
      if (batch !== null) acts.say(done, { batch, leavesAt });
    } catch (error) {
      showProblem(error);
    }
  };
  const name = (finding: OfferFinding) => t(`findings.rule.${finding.id}`);
  return {
    setAside: (finding) => {
      const aside = finding.aside === null;
      return run(() => client.offers.setAside({ id, key: finding.key, aside }), t(aside ? 'findings.done.setAside' : 'findings.done.bringBack', { name: name(finding) }));
    },
    correct: async (finding) => {
      const set = correctFinding(finding, fields);
      if (set !== null) await run(() => client.offers.edit({ id, set }), t('findings.done.apply', { name: name(finding) }));
    },
    ask:
      onAsk &&
      ((finding) => {
        draft.change('askCorrections', { marked: askCorrection(draft.draft.askCorrections.marked, finding, describeFinding(finding, fields, inLetter).comment) });
        onAsk();
      }),
  };
}
