import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { findAwaited } from '../../../../src-main/domain/offer/await-corrections.ts';
import { useWordsIn } from '../../../app/i18n/use-words-in.ts';
import { describeValue } from '../../../ui/record-words/describe-value.ts';
import { linkPlaces } from '../../../../src-main/domain/offer/place-link.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { listCorrections } from './list-corrections.ts';
import { MarkedFields } from './marked-fields.tsx';
import { getLanguage, useLetter } from './use-letter.ts';

/** Of a longer value, so much stands beside its field: the offer itself is on the left. */
const longestValue = 80;

/**
 * Asks the recruiter to correct the fields that are marked, here or on the offer itself, each with a word on what is
 * wrong. Of an offer that waits for its recruiter already, it is a reminder: the same fields, another letter, a new link.
 */
export function CorrectionsPanel({ offer: { fields: offer, letterLanguage: proposed }, draft: { draft, change, toggleMark, chooseLanguage }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const format = useFormat();
  const language = { proposed, chosen: draft.language, choose: chooseLanguage };
  const inLetter = useWordsIn(getLanguage(language)) ?? t;
  const isReminder = findAwaited(offer) !== null;
  const { marked, letter: written } = draft.askCorrections;
  const { corrections, words } = listCorrections(marked, inLetter);
  const letter = useLetter(isReminder ? 'remind' : 'askCorrections', offer, language, { corrections: words }, { letter: written, onWrite: (letter) => change('askCorrections', { letter }) });
  return (
    <DecisionPanel
      kind="askCorrections"
      letter={letter}
      words={{
        heading: t(isReminder ? 'offers.panel.remind' : 'offers.panel.askCorrections'),
        letterHelp: t('offers.panel.linkHelp', { place: linkPlaces[getLanguage(language)] }),
        confirm: t(isReminder ? 'offers.panel.confirm.remind' : 'offers.panel.confirm.askCorrections'),
      }}
      obstacle={corrections.length === 0 ? t('offers.panel.noField') : null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'askCorrections', corrections, letter: letter.letter || null, language: getLanguage(language) })}
    >
      <MarkedFields
        help={t('offers.panel.fieldsHelp')}
        marked={marked}
        onToggle={toggleMark}
        onComment={(field, comment) => change('askCorrections', { marked: { ...marked, [field]: comment } })}
        describe={(field) => {
          const value = describeValue(field, offer[field], t, format);
          return t('offers.panel.value', { value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value });
        }}
      />
    </DecisionPanel>
  );
}
