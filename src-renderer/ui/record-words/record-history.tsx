import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeValue, nameField } from './describe-value.ts';
import { groupHistory } from './group-history.ts';
import { nameAuthor } from './name-author.ts';
import classes from './record-history.module.css';

/** How many acts stand before the person asks for all. */
const few = 8;
/** Longer values are named, not shown: the form keeps the original beside. */
const longest = 90;

/** Who changed what of a record, and when: the latest first. `entries` is undefined until they have come. */
export function RecordHistory({ entries }: { entries: readonly HistoryEntry[] | undefined }) {
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
                <Change key={entry.id} entry={entry} />
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

function Change({ entry: { field, before, after } }: { entry: HistoryEntry }) {
  const t = useT();
  const format = useFormat();
  if (field === '*') return <li>{t(before === null ? 'offers.history.created' : 'offers.history.deleted')}</li>;
  const name = nameField(field, t);
  const values = { before: describeValue(field, before, t, format), after: describeValue(field, after, t, format) };
  // The reason of a verdict is what its history is read for.
  const long = field !== 'essOverride' && (values.before.length > longest || values.after.length > longest);
  return <li>{long ? t('offers.history.longText', { field: name }) : t('offers.history.change', { field: name, ...values })}</li>;
}
