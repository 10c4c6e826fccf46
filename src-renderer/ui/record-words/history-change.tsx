import { Button } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeValue, nameField } from './describe-value.ts';
import classes from './record-history.module.css';
import { isLongChange, shortenValue } from './shorten-value.ts';

// Comparing words brings a library: it is loaded when someone asks to see.
const WordDiff = lazy(() => import('../word-diff/word-diff.tsx').then(({ WordDiff }) => ({ default: WordDiff })));

/** `can`: whether this person may bring the field back to what it was before that line, and it would change something. */
export type RevertChange = { can: (entry: HistoryEntry) => boolean; run: (entry: HistoryEntry) => void };

/** One field in a line of a history: what it was and became, the difference of a long text on demand, and what brings it back. */
export function HistoryChange({ entry, revert }: { entry: HistoryEntry; revert: RevertChange | undefined }) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const difference = useId();
  const { field, before, after } = entry;
  if (field === '*') return <li>{t(before === null ? 'offers.history.created' : 'offers.history.deleted')}</li>;
  const name = nameField(field, t);
  const values = { before: describeValue(field, before, t, format), after: describeValue(field, after, t, format) };
  const isLong = isLongChange(field, values);
  const toText = (value: unknown, words: string) => (value === null ? '' : words);
  return (
    <li>
      {isLong ? t('offers.history.longText', { field: name }) : t('offers.history.change', { field: name, ...values })}
      {isLong && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? difference : undefined}
          aria-label={t('offers.history.seeChangeOf', { field: name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('offers.history.seeChange')}
        </Button>
      )}
      {revert?.can(entry) && (
        <Button size="compact-xs" variant="subtle" aria-label={t('offers.history.revertTo', { field: name, value: shortenValue(values.before) })} onClick={() => revert.run(entry)}>
          {t('offers.history.revert')}
        </Button>
      )}
      {isOpen && (
        <div id={difference} className={classes['difference']} lang="fr">
          <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
            <WordDiff before={toText(before, values.before)} after={toText(after, values.after)} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
