import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OrganisationDetail } from '../../../../src-main/contract/desk/organisations.ts';
import type { MergedField } from '../../../../src-main/domain/organisation/plan-merge.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../../app/feedback/use-undo-batch.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useStillHere } from '../../../app/shell/use-still-here.ts';

/** Merges the two as they are shown, says so, offers to undo it, and goes to the page of the one that stays. */
export function useMerge(stays: OrganisationDetail, goes: OrganisationDetail) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isHere = useStillHere(`/organisations/${stays.id}/merge/${goes.id}`);
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const [isBusy, setBusy] = useState(false);
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
  const undo = useUndoBatch(refresh);
  const merge = async (taken: MergedField[]): Promise<void> => {
    setBusy(true);
    try {
      const { batch } = await client.organisations.merge({ id: stays.id, other: goes.id, taken, seen: { stays: stays.fields, goes: goes.fields } });
      const gone = goes.fields.name;
      showDone(t('organisations.merge.done', { gone, name: stays.fields.name }), { undo: () => void undo(batch, t('organisations.merged.undone', { name: gone })) });
      // What is no longer here is not asked for again behind this screen.
      if (isHere()) await navigate({ to: '/organisations/$id', params: { id: stays.id }, replace: true });
      refresh();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { merge, isBusy };
}
