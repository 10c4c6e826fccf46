import { Title } from '@mantine/core';
import type { CitedArticle } from '../../../src-main/domain/line/citation.ts';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { LetterFate } from '../../ui/letters/letter-fate.tsx';
import { CitedList } from '../../ui/line/cited-list.tsx';
import { nameField } from '../../ui/record-words/describe-value.ts';
import { RecruiterLetter } from './recruiter-letter.tsx';
import classes from './offer-facts.module.css';

type Props = {
  offer: string;
  decision: NonNullable<OfferFields['decision']>;
  cited: readonly CitedArticle[];
  /** Someone said that no article is cited. */
  isUncited: boolean;
  /** Where the recruiter answers, if this desk knows it; whether an answer is awaited at all. */
  address: string | null;
  isAwaited: boolean;
  /** Of its letter. */
  language: LetterLanguage;
};

/** The decision that stands, with what the recruiter was or will be told. */
export function OfferDecided({ offer, decision, cited, isUncited, address, isAwaited, language }: Props) {
  const t = useT();
  const format = useFormat();
  const taken = { by: decision.by, when: format.instant(decision.at) };
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        {t('offers.section.decision')}
      </Title>
      <div>
        {decision.kind === 'refuse'
          ? t('offers.decided.refuse', { ...taken, reason: t(`offers.reason.${decision.reason}`) })
          : t(`offers.decided.${decision.kind}`, taken)}
      </div>
      {decision.kind === 'askCorrections' && (
        <ul>
          {decision.corrections.map(({ field, comment }) => (
            <li key={field}>
              {nameField(field, t)}
              {comment && <>{' – '}{comment}</>}
            </li>
          ))}
        </ul>
      )}
      {cited.length > 0 && <CitedList articles={cited} />}
      {isUncited && <div>{t('line.cited.none')}</div>}
      <LetterFate offer={offer} />
      {decision.letter && (
        <RecruiterLetter letter={decision.letter} language={language} link={address ?? t(isAwaited || decision.kind === 'accept' ? 'offers.letter.linkElsewhere' : 'offers.letter.linkDead')} isOpen={isAwaited} />
      )}
    </section>
  );
}
