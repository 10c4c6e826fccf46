import { Anchor, Text } from '@mantine/core';
import type { Precedent } from '../../../../src-main/contract/desk/precedents.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import near from '../../../ui/near/near.module.css';
import { describePast, nameArticles } from './describe-precedents.ts';

type Props = { precedent: Precedent; /** Null where it must not be opened from. */ onOpen: (() => void) | null };

/** A near decision: of which offer, what was decided, who, when, why, by which articles. */
export function PrecedentRow({ precedent, onOpen }: Props) {
  const t = useT();
  const format = useFormat();
  const { title, employerName } = precedent;
  return (
    <li>
      {onOpen === null ? (
        <Text size="sm" fw={600}>
          {title}
        </Text>
      ) : (
        <Anchor component="button" type="button" size="sm" className={near['title']} data-precedent aria-label={t('near.open', { title })} onClick={onOpen}>
          {title}
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {employerName ?? t('offers.noEmployer')}
      </Text>
      <Text size="sm">{describePast(precedent, t, format)}</Text>
      {precedent.cited.length > 0 && <Text size="sm">{nameArticles([precedent], t, format)}</Text>}
    </li>
  );
}
