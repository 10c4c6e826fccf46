import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { reasonCodes } from '../offer-codes.ts';
import type { Decision } from '../use-offer-acts.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

type Props = { offer: OfferFields; onDecide: (decision: Decision) => void; onClose: () => void };

/** Refuses for a coded reason, which chooses the letter. */
export function RefusePanel({ offer, onDecide, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const letter = useLetter(reason && `refuse.${reason}`, offer, '');
  return (
    <DecisionPanel
      kind="refuse"
      letter={letter}
      obstacle={reason === null ? t('offers.panel.noReason') : null}
      onClose={onClose}
      onConfirm={() => reason && onDecide({ kind: 'refuse', reason, letter: letter.letter || null })}
    >
      <Radio.Group label={t('offers.panel.reason')} value={reason} onChange={setReason}>
        <Stack gap={4} mt={4}>
          {reasonCodes.map((code) => (
            <Radio key={code} size="sm" value={code} label={t(`offers.reason.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </DecisionPanel>
  );
}
