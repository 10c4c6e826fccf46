import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { type VerdictCode, verdictCodes } from '../../../src-main/domain/ess/verdict.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { KeyForm } from '../../ui/key-form.tsx';
import type { WantedOverride } from './use-override.ts';

type Props = { code: VerdictCode; onSave: (override: WantedOverride) => Promise<void>; onClose: () => void };

/** A verdict that a person puts down: which one, why (asked for), until when. */
export function OverrideForm({ code: first, onSave, onClose }: Props) {
  const t = useT();
  const [code, setCode] = useState(first);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = () => {
    if (reason.trim() === '') setMissing(true);
    else void onSave({ code, reason: reason.trim(), until: until === '' ? null : until });
  };
  return (
    <KeyForm ref={form} label={t('organisations.override')} confirm={t('organisations.override.save')} onSave={save} onClose={onClose}>
      <Radio.Group label={t('organisations.override.code')} value={code} onChange={(value) => setCode(verdictCodes.find((one) => one === value) ?? first)}>
        <Group gap="lg" mt="xs">
          {verdictCodes.map((one) => (
            <Radio key={one} value={one} label={t('ess.verdict', { code: one })} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('organisations.override.reason')} description={t('organisations.override.reason.help')} autosize minRows={2} maxLength={2000} value={reason}
        error={isMissing && t('organisations.override.reason.missing')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <TextInput type="date" label={t('organisations.override.until')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
    </KeyForm>
  );
}
