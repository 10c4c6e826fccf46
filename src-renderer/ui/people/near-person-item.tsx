import { Anchor, Text } from '@mantine/core';
import type { NearPerson } from '../../../src-main/contract/desk/people.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { NearItem } from '../near/near-item.tsx';
import { NearReasons } from '../near/near-reasons.tsx';
import classes from '../near/near.module.css';
import { describePersonFate, namePerson } from './describe-person.ts';

/** Where one reads more of someone: their request, or what names them. */
const findAddress = ({ id, source }: NearPerson): string => (source === null ? `#/people/${id}` : source.entity === 'offer' ? `#/offers?id=${source.id}` : `#/press/${source.id}`);

/** What they asked and what became of it, or what names them. */
function describeCause({ kind, source, state, decision, receivedAt }: NearPerson, t: Translate, format: Formats): string {
  const day = format.day(receivedAt);
  if (source !== null) return t(source.entity === 'offer' ? 'people.near.ofOffer' : 'people.near.ofRelease', { title: source.title, day });
  const fate = state === null ? '' : describePersonFate({ state, decision }, t, format);
  return t('people.near.asked', { what: kind === 'membership' ? t('people.entity.membership') : t('people.entity.correspondent'), day, fate });
}

type Props = { near: NearPerson; /** To whom, where that is not whom the page is of. */ beside?: string; onTellApart: (() => void) | null };

/** Someone near: how near and why, how to reach them, what they asked or what names them. */
export function NearPersonItem({ near, beside, onTellApart }: Props) {
  const t = useT();
  const format = useFormat();
  const { email, phone, organisation, territory, score, verdict, reasons, apart } = near;
  const name = namePerson(near, t);
  return (
    <NearItem
      title={name} score={score} verdict={t(`people.near.verdict.${verdict}`)} apart={apart} of="person" onTellApart={onTellApart}
      link={
        <Anchor size="sm" className={classes['title']} underline="always" href={findAddress(near)}>
          {name}
        </Anchor>
      }
    >
      <Text size="sm" c="dimmed">
        {[email, phone, near.name === null ? null : organisation, territory].filter((part) => part !== null).join(' · ')}
      </Text>
      {beside !== undefined && <Text size="sm">{beside}</Text>}
      <Text size="sm">{describeCause(near, t, format)}</Text>
      <NearReasons title={name} score={score} reasons={reasons} describe={({ id, figures }) => t(`people.near.reason.${id}`, figures)} />
    </NearItem>
  );
}
