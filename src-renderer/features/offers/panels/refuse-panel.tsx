import { Radio, Stack } from '@mantine/core';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useLack } from '../../../ui/use-lack.ts';
import { CitedField } from '../../../ui/line/cited-field.tsx';
import { useCited } from '../../../ui/line/use-cited.ts';
import { useEvidence } from '../precedents/use-evidence.ts';
import { reasonCodes } from '../offer-codes.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { getLanguage, useLetter } from './use-letter.ts';

/** Refuses for a coded reason, which chooses the letter. */
export function RefusePanel({ offer, draft: { draft, change, chooseLanguage }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const { reason, articles: written } = draft.refuse;
  const language = { proposed: offer.letterLanguage, chosen: draft.language, choose: chooseLanguage };
  const cited = useCited({ reason, evidence: useEvidence(offer), written, onWrite: (articles) => change('refuse', { articles }) });
  const letter = useLetter(reason && `refuse.${reason}`, offer.fields, language, { articles: cited.quote[getLanguage(language)] }, { letter: draft.refuse.letter, onWrite: (letter) => change('refuse', { letter }) });
  return (
    <DecisionPanel
      kind="refuse"
      letter={letter}
      obstacle={reason === null ? t('offers.panel.noReason') : cited.obstacle}
      isReading={reason !== null && cited.isReading}
      onClose={onClose}
      onConfirm={() => reason && onDecide({ kind: 'refuse', reason, articles: cited.choice, letter: letter.letter || null, language: getLanguage(language) })}
    >
      <ReasonChoice reason={reason} onReason={(reason) => change('refuse', { reason })} />
      <CitedField cited={cited} />
    </DecisionPanel>
  );
}

function ReasonChoice({ reason, onReason }: { reason: RefusalReason | null; onReason: (reason: RefusalReason) => void }) {
  const t = useT();
  return (
    <Radio.Group label={t('offers.panel.reason')} value={reason} onChange={onReason} {...useLack(reason === null ? t('offers.panel.noReason') : null)}>
      <Stack gap={4} mt={4}>
        {reasonCodes.map((code) => (
          <Radio key={code} size="sm" value={code} label={t(`offers.reason.${code}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
