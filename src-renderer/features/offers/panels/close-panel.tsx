import { useState } from 'react';
import type { ChosenMotive } from '../../../../src-main/domain/offer/closing-motives.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { MotiveChoice } from './motive-choice.tsx';

/** Closes an offer for a motive: no letter leaves with it. */
export function ClosePanel({ onConfirm, onClose }: { onConfirm: (motive: ChosenMotive) => void; onClose: () => void }) {
  const t = useT();
  const [motive, setMotive] = useState<ChosenMotive | null>(null);
  return (
    <DecisionPanel
      kind="close"
      letter={null}
      obstacle={motive === null ? t('offers.panel.noMotive') : null}
      onClose={onClose}
      onConfirm={() => motive && onConfirm(motive)}
    >
      <MotiveChoice motive={motive} onMotive={setMotive} />
    </DecisionPanel>
  );
}
