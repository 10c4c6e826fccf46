import { Button, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationDetail } from '../../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import classes from '../../../ui/near/near.module.css';

/** The records that were merged into this one, by whom, and what takes each out again. */
export function MergedRecords({ organisation: { id, merged } }: { organisation: OrganisationDetail }) {
  const t = useT();
  const format = useFormat();
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  if (merged.length === 0) return null;
  const undo = async (other: string, name: string) => {
    try {
      await client.organisations.unmerge({ id, other });
      void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
      showDone(t('organisations.merged.undone', { name }), { takesBack: true });
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <section aria-labelledby="organisation-merged">
      <Title order={2} id="organisation-merged">
        {t('organisations.merged')}
      </Title>
      <ul className={classes['list']}>
        {merged.map(({ id: other, name, by, at, mayUndo }) => (
          <li key={other}>
            <div>{t('organisations.merged.one', { name, by, when: format.instant(at) })}</div>
            {mayUndo && (
              <Button size="compact-xs" mt={4} variant="default" aria-label={t('organisations.merged.undoOf', { name })} onClick={() => void undo(other, name)}>
                {t('organisations.merged.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
