import { Button, Paper, Title } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import classes from '../../../ui/near/near.module.css';
import type { GroupDone } from './use-decide-group.ts';

/** What became of each offer of the grappe, one line an offer. */
export function GroupResults({ done: { kind, results }, onClose }: { done: GroupDone; onClose: () => void }) {
  const t = useT();
  const close = useFirstFocus<HTMLButtonElement>();
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('near.group.results')}>
      <Title order={3}>{t('near.group.results')}</Title>
      <div role="status">
        <ul className={classes['list']}>
          {results.map(({ id, title, placeLabel, outcome }) => (
            <li key={id}>{t('near.group.result', { title, place: placeLabel ?? t('offers.noPlace'), outcome: t(`near.group.outcome.${outcome === 'done' ? kind : outcome}`) })}</li>
          ))}
        </ul>
      </div>
      <Button ref={close} size="compact-sm" variant="default" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Paper>
  );
}
