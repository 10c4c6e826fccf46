import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { groupHistory } from './group-history.ts';
import { HistoryChange, type RevertChange } from './history-change.tsx';
import { nameAuthor } from './name-author.ts';
import classes from './record-history.module.css';

/** How many acts stand before the person asks for all. */
const few = 8;

type Props = {
  /** Undefined until they have come. */
  entries: readonly HistoryEntry[] | undefined;
  /** What brings a field back to what it was before a line. */
  revert?: RevertChange;
};

/** Who changed what of a record, and when: the latest first. */
export function RecordHistory({ entries, revert }: Props) {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const acts = groupHistory(entries ?? []);
  const shown = all ? acts : acts.slice(0, few);
  return (
    <>
      {entries && acts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('offers.history.none')}
        </Text>
      )}
      <ol className={classes['history']}>
        {shown.map((act) => (
          <li key={act.key}>
            <span className={classes['who']}>{t(`offers.history.by.${act.origin}`, { by: nameAuthor(act.by, t) })}</span>
            <Text span size="sm" c="dimmed">
              {' · '}
              <time dateTime={act.at}>{format.instant(act.at)}</time>
            </Text>
            <ul>
              {act.changes.map((entry) => (
                <HistoryChange key={entry.id} entry={entry} revert={revert} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {acts.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('offers.history.more')}
        </Button>
      )}
    </>
  );
}
