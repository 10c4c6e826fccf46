import { Radio, Stack } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
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
      <Radio.Group label={t('offers.panel.reason')} value={reason} onChange={(reason) => change('refuse', { reason })}>
        <Stack gap={4} mt={4}>
          {reasonCodes.map((code) => (
            <Radio key={code} size="sm" value={code} label={t(`offers.reason.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <CitedField cited={cited} />
    </DecisionPanel>
  );
}
