import { linkPlaces } from '../../../../src-main/domain/offer/place-link.ts';
import { useLanguage, useT } from '../../../app/i18n/use-messages.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

/** Accepts with a letter of one's own. */
export function AcceptPanel({ offer: { fields: offer }, draft: { draft, change }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const language = useLanguage();
  const letter = useLetter('accept', offer, {}, { letter: draft.accept.letter, onWrite: (letter) => change('accept', { letter }) });
  return (
    <DecisionPanel
      kind="accept"
      letter={letter}
      words={{ heading: t('offers.panel.accept'), letterHelp: t('offers.panel.linkHelp', { place: linkPlaces[language] }), confirm: t('offers.panel.confirm.accept') }}
      obstacle={null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'accept', letter: letter.letter || null })}
    />
  );
}
