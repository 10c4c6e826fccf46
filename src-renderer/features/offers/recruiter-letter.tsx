import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { copyShown } from '../../ui/copy-shown.ts';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { placeLink } from '../../../src-main/domain/offer/place-link.ts';
import classes from './offer-facts.module.css';

type Props = { letter: string; language: LetterLanguage; /** What stands where the letter holds a place for the link. */ link: string; isOpen: boolean };

/** The letter that stands on the decision, as the recruiter receives it. */
export function RecruiterLetter({ letter, language, link, isOpen }: Props) {
  const t = useT();
  const { showDone } = useFeedback();
  const shown = useRef<HTMLDivElement>(null);
  return (
    <details open={isOpen}>
      <summary>{t('offers.decided.letter')}</summary>
      <div ref={shown} className={classes['letter']} lang={language}>
        {placeLink(letter, link)}
      </div>
      <Button size="compact-sm" variant="default" mt={4} onClick={() => showDone(t(copyShown(shown.current) ? 'offers.letter.copied' : 'offers.letter.copyFailed'))}>
        {t('offers.letter.copy')}
      </Button>
    </details>
  );
}
