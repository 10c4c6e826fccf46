import { NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { outcomeChannels, type OutcomeResult, outcomeSides, type OutcomeSide, resultsOf } from '../../../src-main/domain/outcome/outcome-words.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { DecisionPanel } from '../offers/panels/decision-panel.tsx';
import type { Said } from './use-outcome-acts.ts';

/** What someone says by telephone. */
export function OutcomeForm({ onSay, onClose }: { onSay: (said: Said) => void; onClose: () => void }) {
  const t = useT();
  const [side, setSide] = useState<OutcomeSide>('recruiter');
  const [result, setResult] = useState<OutcomeResult | null>(null);
  const [channel, setChannel] = useState<Said['channel']>(null);
  const [note, setNote] = useState('');
  const changeSide = (one: OutcomeSide) => {
    setSide(one);
    setResult(null);
  };
  return (
    <DecisionPanel
      kind="close"
      words={{ heading: t('outcomes.form'), letterHelp: '', confirm: t('outcomes.keep') }}
      letter={null}
      obstacle={result === null ? t('outcomes.noResult') : null}
      onClose={onClose}
      onConfirm={() => result !== null && onSay({ side, result, channel, note: note.trim() })}
    >
      <Radio.Group label={t('outcomes.side')} value={side} onChange={changeSide}>
        {outcomeSides.map((one) => (
          <Radio key={one} size="sm" mt={4} value={one} label={t(`outcomes.side.${one}`)} />
        ))}
      </Radio.Group>
      <Radio.Group label={t('outcomes.result')} value={result} onChange={setResult}>
        {resultsOf[side].map((one) => (
          <Radio key={one} size="sm" mt={4} value={one} label={t(`outcomes.result.${one}`)} />
        ))}
      </Radio.Group>
      <NativeSelect
        size="sm"
        label={t('outcomes.channel')}
        value={channel ?? ''}
        onChange={({ currentTarget: { value } }) => setChannel(outcomeChannels.find((one) => one === value) ?? null)}
        data={[{ value: '', label: t('app.notKnown') }, ...outcomeChannels.map((one) => ({ value: one, label: t(`outcomes.channel.${one}`) }))]}
      />
      <Textarea size="sm" label={t('outcomes.note')} maxLength={2000} autosize minRows={2} value={note} onChange={({ currentTarget: { value } }) => setNote(value)} />
    </DecisionPanel>
  );
}
