import { Button, Text } from '@mantine/core';
import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { correctFinding } from './correct-finding.ts';
import { describeFinding } from './describe-finding.ts';
import classes from './findings.module.css';
import { showWords } from './show-words.ts';
import type { FindingActs } from './use-finding-acts.ts';

type Props = { finding: OfferFinding; offer: OfferContent; isChosen: boolean; onChoose: (key: string) => void; onShow: (key: string) => void; /** Null for who may not write the offer. */ acts: FindingActs | null };

/** One finding: how grave, where, why, which article, and what can be done about it. Its name shows it in the text. */
export function FindingRow({ finding, offer, isChosen, onChoose, onShow, acts }: Props) {
  const t = useT();
  const format = useFormat();
  const { key, level, aside, suggestion } = finding;
  const words = describeFinding(finding, offer, t);
  const mayCorrect = correctFinding(finding, offer) !== null;
  const about = { name: words.name, where: words.where };
  return (
    <li data-chosen={isChosen || undefined}>
      <div className={classes['head']}>
        <span className={classes['level']} data-level={level}>
          {words.level}
        </span>
        <button type="button" className={classes['name']} data-explains={key} aria-label={t('findings.show', { name: words.name, level: words.level })} onFocus={() => onChoose(key)} onClick={() => onShow(key)}>
          {words.name}
        </button>
      </div>
      <Text size="sm" fs="italic">
        {words.where}
      </Text>
      {aside === null ? (
        <>
          <Text size="sm">{words.why}</Text>
          <Text size="sm" c="dimmed">
            {words.source}
          </Text>
          {mayCorrect && <Text size="sm">{suggestion ? t('findings.suggestion', { words: showWords(suggestion) }) : t('findings.suggestion.remove')}</Text>}
        </>
      ) : (
        <Text size="sm">{t('findings.asideBy', { by: aside.by, when: format.instant(aside.at) })}</Text>
      )}
      {acts && (
        <div className={classes['acts']}>
          {aside === null && mayCorrect && (
            <Button size="compact-xs" variant="default" aria-label={t('findings.applyOf', about)} onClick={() => void acts.correct(finding)}>
              {t('findings.apply')}
            </Button>
          )}
          {aside === null && acts.ask && (
            <Button size="compact-xs" variant="default" aria-label={t('findings.askOf', about)} onClick={() => acts.ask?.(finding)}>
              {t('findings.ask')}
            </Button>
          )}
          <Button size="compact-xs" variant="default" aria-label={t(aside === null ? 'findings.setAsideOf' : 'findings.bringBackOf', about)} onClick={() => void acts.setAside(finding)}>
            {t(aside === null ? 'findings.setAside' : 'findings.bringBack')}
          </Button>
        </div>
      )}
    </li>
  );
}
