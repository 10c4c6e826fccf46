import { Title } from '@mantine/core';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeValue } from '../../ui/record-words/describe-value.ts';
import { Markable } from './markable.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { StateBadge } from './state-badge.tsx';
import classes from './offer-facts.module.css';

const always = ['employerSiret', 'employerRna', 'source', 'reference', 'datedOn', 'receivedAt', 'contactName'] as const;
const ifKnown = ['employerAddress', 'sourceName', 'contactEmail', 'contactPhone', 'claimedBy', 'publishedAt', 'closedAt', 'romeCode', 'postcode', 'territory'] as const;

/** What must be known of an offer, known or not: a gap shows. */
export function OfferFacts({ offer }: { offer: OfferDetail }) {
  const t = useT();
  const format = useFormat();
  const { fields } = offer;
  const names = [...always, ...ifKnown.filter((name) => fields[name] !== null)];
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        {t('offers.section.facts')}
      </Title>
      <dl className={classes['facts']}>
        <dt>{t('offers.field.state')}</dt>
        <dd>
          <StateBadge state={fields.state} />
        </dd>
        {names.map((name) => (
          <div key={name} className={classes['fact']}>
            <dt>{t(`offers.field.${name}`)}</dt>
            <dd data-unknown={fields[name] === null || undefined}>
              <Markable field={name}>{fields[name] === null ? t('app.notKnown') : describeValue(name, fields[name], t, format)}</Markable>
            </dd>
          </div>
        ))}
        {fields.sourceUrl && (
          <>
            <dt>{t('offers.field.sourceUrl')}</dt>
            <dd>
              <OutsideLink href={fields.sourceUrl} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
