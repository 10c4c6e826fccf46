import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionInput } from '../../../../src-main/contract/desk/offers.ts';
import type { GroupMember } from '../../../../src-main/contract/desk/near-offers.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';

export type GroupKind = 'accept' | 'refuse';
type Result = Pick<GroupMember, 'id' | 'title' | 'placeLabel'> & { outcome: 'done' | 'notNow' | 'gone' };
export type GroupDone = { kind: GroupKind; results: Result[] };

/** Decides of the members of a grappe in one act, and keeps what became of each. Says what it did and offers to take it back. */
export function useDecideGroup(acts: OfferActs) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const t = useT();
  const [done, setDone] = useState<GroupDone | null>(null);
  const [busy, setBusy] = useState(false);
  const decide = async (kind: GroupKind, members: readonly GroupMember[], makeDecision: (member: GroupMember) => DecisionInput): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const { batch, leavesAt, results } = await client.offers.decideTogether(members.map(makeDecision));
      void queries.invalidateQueries({ queryKey: orpc.offers.key() });
      const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
      setDone({ kind, results: members.map(({ id, title, placeLabel }) => ({ id, title, placeLabel, outcome: outcomes.get(id) ?? 'gone' })) });
      const count = results.filter(({ outcome }) => outcome === 'done').length;
      if (batch !== null) acts.say(t(`near.group.done.${kind}`, { count, title: members[0]?.title ?? '' }), { batch, leavesAt });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { done, decide };
}
