import { Text, Title } from '@mantine/core';
import type { BlindOffer } from '../../../../src-main/contract/desk/blind-offer.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { useSayEss } from '../../../ui/ess/use-say-ess.ts';
import near from '../../../ui/near/near.module.css';
import comments from '../comments/comments.module.css';
import { FindingRow } from '../findings/finding-row.tsx';
import findingClasses from '../findings/findings.module.css';
import { goTo } from '../findings/use-shown-findings.ts';
import facts from '../offer-facts.module.css';
import { summarize } from '../precedents/describe-precedents.ts';
import { PrecedentRow } from '../precedents/precedent-row.tsx';

type Props = { offer: BlindOffer; chosen: string | null; onChoose: (key: string) => void };

/** What the first had beside the offer. None of it leads out of this screen: pages of other records tell what became of this offer. */
export function BlindEvidence({ offer: { content, findings, organisation, past, comments: said }, chosen, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const show = (key: string) => {
    onChoose(key);
    goTo('data-finding', key, true);
  };
  return (
    <>
      <section aria-label={t('findings.title')}>
        <Title order={3} className={facts['heading']}>
          {t('findings.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {findings.length === 0 ? t('findings.none') : t('findings.count', { count: findings.length })}
        </Text>
        <ul className={findingClasses['list']}>
          {findings.map((finding) => (
            <FindingRow key={finding.key} finding={finding} offer={content} isChosen={finding.key === chosen} onChoose={onChoose} onShow={show} acts={null} />
          ))}
        </ul>
      </section>
      {organisation && <BlindOrganisation organisation={organisation} />}
      <section aria-label={t('precedents.title')}>
        <Title order={3} className={facts['heading']}>
          {t('precedents.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {past.precedents.length === 0 ? t('precedents.none') : summarize(past.precedents, t, format)}
        </Text>
        <ul className={near['list']}>
          {past.precedents.map((precedent) => (
            <PrecedentRow key={precedent.id} precedent={precedent} onOpen={null} />
          ))}
        </ul>
      </section>
      {said.length > 0 && (
        <section aria-label={t('looks.saidBefore')}>
          <Title order={3} className={facts['heading']}>
            {t('looks.saidBefore')}
          </Title>
          <ul className={comments['list']}>
            {said.map(({ id, text, by, at }) => (
              <li key={id}>
                <Text size="sm" c="dimmed">
                  {t('comments.by', { by, when: format.instant(at) })}
                </Text>
                <Text size="sm" className={comments['text']}>
                  {text}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BlindOrganisation({ organisation: { name, code, verdict } }: { organisation: NonNullable<BlindOffer['organisation']> }) {
  const t = useT();
  const say = useSayEss();
  return (
    <section aria-label={t('organisations.ofOffer')}>
      <Title order={3} className={facts['heading']}>
        {t('organisations.ofOffer')}
      </Title>
      <Text size="sm">
        {name}
        {' · '}
        {t('organisations.ofOffer.verdict', { code })}
      </Text>
      <Text size="sm">{say(verdict.reason)}</Text>
      {[...verdict.contradictions, ...verdict.sources.map(({ words }) => words)].map((one, place) => (
        // Two files may say the same words of it, and none of them moves.
        <Text key={place} size="sm" c="dimmed">
          {say(one)}
        </Text>
      ))}
    </section>
  );
}
