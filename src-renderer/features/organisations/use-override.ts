import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import type { EssOverride } from '../../../src-main/domain/ess/ess-override.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

export type WantedOverride = Pick<EssOverride, 'code' | 'reason' | 'until'>;

/** Puts a verdict in the place of what the sources say, or takes it back (null): says so and offers to undo it. False if it was refused. */
export function useOverride({ id, fields: { name } }: OrganisationDetail): (override: WantedOverride | null) => Promise<boolean> {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
  const undo = useUndoBatch(refresh);
  return async (override) => {
    try {
      const { batch } = await client.organisations.override({ id, override });
      refresh();
      if (batch !== null) showDone(t(override === null ? 'organisations.override.removed' : 'organisations.override.done', { name }), { undo: () => void undo(batch, t('sync.undone', { title: name })) });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
}
