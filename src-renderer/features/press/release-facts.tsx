import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PressDetail } from '../../../src-main/contract/desk/press.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { OutsideLink } from '../../ui/outside-link.tsx';
import page from '../../ui/record-page/record-page.module.css';
import { describeFate } from './describe-fate.ts';

/** Who sends it, when, and what became of it. */
export function ReleaseFacts({ release: { fields } }: { release: PressDetail }) {
  const t = useT();
  const format = useFormat();
  const { organisationName, agency, contactName, contactEmail, sourceUrl, embargoUntil, receivedAt, note, decision } = fields;
  const facts: [label: string, value: ReactNode][] = [
    [t('press.fact.issuer'), organisationName],
    [t('press.fact.agency'), agency],
    [t('press.fact.contact'), contactName],
    [t('press.fact.email'), contactEmail && <OutsideLink href={`mailto:${contactEmail}`} label={contactEmail} />],
    [t('press.fact.source'), sourceUrl && <OutsideLink href={sourceUrl} />],
    [t('press.column.received'), format.instant(receivedAt)],
    [t('press.fact.embargo'), embargoUntil && format.instant(embargoUntil)],
    [t('press.fact.note'), note],
  ];
  return (
    <section aria-labelledby="press-facts">
      <Title order={2} id="press-facts">
        {t('press.facts')}
      </Title>
      <Text>{describeFate(fields, t, format)}</Text>
      {decision?.letter && (
        <Text size="sm" c="dimmed">
          {decision.letter}
        </Text>
      )}
      <dl className={page['facts']}>
        {facts.flatMap(([label, value]) => (value ? [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>] : []))}
      </dl>
    </section>
  );
}
