import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OfferContent } from '../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { MarkedText } from './findings/marked-text.tsx';
import { Markable } from './markable.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { OfferTerms } from './offer-terms.tsx';
import { splitParagraphs } from '../../ui/split-paragraphs.ts';
import classes from './offer-text.module.css';

/** The offer as someone who looks for work would read it. */
export function OfferText({ offer }: { offer: OfferContent }) {
  const t = useT();
  const format = useFormat();
  const employer = offer.employerName ?? t('offers.noEmployer');
  const ways = [
    offer.applyUrl && (
      <Markable key="url" field="applyUrl">
        <OutsideLink href={offer.applyUrl} />
      </Markable>
    ),
    offer.applyEmail && (
      <Markable key="email" field="applyEmail">
        <OutsideLink href={`mailto:${offer.applyEmail}`} label={offer.applyEmail} />
      </Markable>
    ),
    offer.applyText && <Paragraphs key="text" field="applyText" text={offer.applyText} />,
  ].filter(Boolean);
  return (
    <article className={classes['text']} lang="fr">
      <Title order={2} className={classes['title']}>
        <Markable field="title">
          <MarkedText field="title">{offer.title}</MarkedText>
        </Markable>
      </Title>
      <Text fw={600}>
        <Markable field="employerName">{offer.employerAnonymous ? t('offers.anonymous', { name: employer }) : employer}</Markable>
        <Text span c="dimmed" fw={400}>
          {' · '}
          <Markable field="placeLabel">{offer.placeLabel ?? t('offers.noPlace')}</Markable>
        </Text>
      </Text>
      <OfferTerms offer={offer} />
      <Section title={<Markable field="description">{t('offers.section.text')}</Markable>}>
        <Paragraphs field="description" text={offer.description} />
      </Section>
      {offer.employerText && (
        <Section title={t('offers.section.employer')}>
          <Paragraphs field="employerText" text={offer.employerText} />
        </Section>
      )}
      <Section title={t('offers.section.apply')}>
        {ways.length > 0 ? ways : <Text c="dimmed">{t('offers.apply.none')}</Text>}
        {offer.applyBy && (
          <Text>
            <Markable field="applyBy">{t('offers.apply.before', { day: format.day(offer.applyBy) })}</Markable>
          </Text>
        )}
      </Section>
    </article>
  );
}

function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <Title order={3} className={classes['section']}>
        {title}
      </Title>
      {children}
    </section>
  );
}

const Paragraphs = ({ field, text }: { field: string; text: string | null }) =>
  splitParagraphs(text).map(({ text, at }) => (
    <p key={at} className={classes['paragraph']}>
      <MarkedText field={field} at={at}>
        {text}
      </MarkedText>
    </p>
  ));
