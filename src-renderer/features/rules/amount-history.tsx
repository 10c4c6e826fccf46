import { Text, Title } from '@mantine/core';
import type { AmountChange } from '../../../src-main/contract/desk/rules.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { nameAuthor } from '../../ui/record-words/name-author.ts';
import classes from './rules.module.css';

/** Who added, changed or took away which line of the team, the latest first. */
export function AmountHistory({ changes }: { changes: readonly AmountChange[] }) {
  const t = useT();
  const format = useFormat();
  const say = ({ table, from, beforeCents, afterCents }: AmountChange) => {
    const line = t('amounts.line', { table: t(`amounts.table.${table}`), day: format.day(from) });
    if (beforeCents === null) return t('amounts.history.added', { line, after: format.money(afterCents ?? 0) });
    return afterCents === null ? t('amounts.history.removed', { line, before: format.money(beforeCents) }) : t('amounts.history.changed', { line, before: format.money(beforeCents), after: format.money(afterCents) });
  };
  return (
    <section aria-labelledby="amounts-history">
      <Title order={2} size="h3" id="amounts-history">
        {t('amounts.history')}
      </Title>
      {changes.length === 0 && <Text c="dimmed">{t('amounts.history.none')}</Text>}
      <ul className={classes['list']}>
        {changes.map((change) => (
          <li key={change.id}>
            {say(change)}
            <Text span size="sm" c="dimmed">
              {t(`offers.history.by.${change.origin}`, { by: nameAuthor(change.by, t) })} · <time dateTime={change.at}>{format.instant(change.at)}</time>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
