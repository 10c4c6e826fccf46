import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import facts from '../offer-facts.module.css';
import type { DraftOfDecision } from '../panels/decision-drafts.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { FindingRow } from './finding-row.tsx';
import classes from './findings.module.css';
import { useFindingActs } from './use-finding-acts.ts';
import { useFindingCommands } from './use-finding-commands.ts';
import { goTo, type SharedFindings } from './use-shown-findings.ts';

/** How many stand before the person asks for all. */
const few = 20;

type Props = {
  offer: OfferDetail;
  shared: SharedFindings;
  acts: OfferActs;
  draft: DraftOfDecision;
  mayWrite: boolean;
  /** Opens the request for corrections; null where there is none. */
  onAsk: (() => void) | null;
};

/** What the rules point out in the offer, the gravest first; what was set aside, folded below. */
export function OfferFindings({ offer, shared: { all, shown, choose }, acts: offerActs, draft, mayWrite, onAsk }: Props) {
  const t = useT();
  const { findings, chosen } = shown;
  const findingActs = useFindingActs({ offer, acts: offerActs, draft, onAsk });
  const acts = mayWrite ? findingActs : null;
  const [isWhole, setWhole] = useState(false);
  const aside = all.filter((finding) => finding.aside !== null);
  const show = (key: string) => {
    choose(key);
    goTo('data-finding', key, true);
  };
  const listed = isWhole ? findings : findings.slice(0, few);
  useFindingCommands({ findings: listed, chosen, acts, onChoose: choose });
  const list = (rows: readonly OfferFinding[]) => (
    <ul className={classes['list']}>
      {rows.map((finding) => (
        <FindingRow key={finding.key} finding={finding} offer={offer.fields} isChosen={finding.key === chosen} onChoose={choose} onShow={show} acts={acts} />
      ))}
    </ul>
  );
  return (
    <section aria-label={t('findings.title')}>
      <Title order={3} className={facts['heading']}>
        {t('findings.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {findings.length === 0 ? t('findings.none') : t('findings.count', { count: findings.length })}
      </Text>
      {list(listed)}
      {findings.length > listed.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {t('findings.more', { count: findings.length - listed.length })}
        </Button>
      )}
      {aside.length > 0 && (
        <details className={classes['aside']}>
          <summary>{t('findings.aside', { count: aside.length })}</summary>
          {list(aside)}
        </details>
      )}
    </section>
  );
}
