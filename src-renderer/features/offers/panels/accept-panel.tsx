import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

/** Accepts with a letter of one's own. */
export function AcceptPanel({ offer, draft: { draft, change }, onDecide, onClose }: DecisionPanelProps) {
  const letter = useLetter('accept', offer, {}, { letter: draft.accept.letter, onWrite: (letter) => change('accept', { letter }) });
  return (
    <DecisionPanel
      kind="accept"
      letter={letter}
      obstacle={null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'accept', letter: letter.letter || null })}
    />
  );
}
