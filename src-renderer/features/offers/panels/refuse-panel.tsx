import { Radio, Stack } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
import { CitedField } from '../../../ui/line/cited-field.tsx';
import { useCited } from '../../../ui/line/use-cited.ts';
import { reasonCodes } from '../offer-codes.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

/** Refuses for a coded reason, which chooses the letter. */
export function RefusePanel({ offer, draft: { draft, change }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const { reason, articles: typed } = draft.refuse;
  const cited = useCited(typed);
  const letter = useLetter(reason && `refuse.${reason}`, offer, { articles: cited.quote }, { letter: draft.refuse.letter, onWrite: (letter) => change('refuse', { letter }) });
  return (
    <DecisionPanel
      kind="refuse"
      letter={letter}
      obstacle={reason === null ? t('offers.panel.noReason') : cited.obstacle}
      onClose={onClose}
      onConfirm={() => reason && onDecide({ kind: 'refuse', reason, articles: cited.citations, letter: letter.letter || null })}
    >
      <Radio.Group label={t('offers.panel.reason')} value={reason} onChange={(reason) => change('refuse', { reason })}>
        <Stack gap={4} mt={4}>
          {reasonCodes.map((code) => (
            <Radio key={code} size="sm" value={code} label={t(`offers.reason.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <CitedField typed={typed} onType={(articles) => change('refuse', { articles })} cited={cited} />
    </DecisionPanel>
  );
}
