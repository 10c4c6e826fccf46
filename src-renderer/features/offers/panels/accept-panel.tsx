import { linkPlaces } from '../../../../src-main/domain/offer/place-link.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { getLanguage, useLetter } from './use-letter.ts';

/** Accepts with a letter of one's own. */
export function AcceptPanel({ offer: { fields: offer, letterLanguage: proposed }, draft: { draft, change, chooseLanguage }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const language = { proposed, chosen: draft.language, choose: chooseLanguage };
  const letter = useLetter('accept', offer, language, {}, { letter: draft.accept.letter, onWrite: (letter) => change('accept', { letter }) });
  return (
    <DecisionPanel
      kind="accept"
      letter={letter}
      words={{ heading: t('offers.panel.accept'), letterHelp: t('offers.panel.linkHelp', { place: linkPlaces[getLanguage(language)] }), confirm: t('offers.panel.confirm.accept') }}
      obstacle={null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'accept', letter: letter.letter || null, language: getLanguage(language) })}
    />
  );
}
