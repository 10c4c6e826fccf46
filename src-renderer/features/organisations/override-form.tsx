import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type VerdictCode, verdictCodes } from '../../../src-main/domain/ess/verdict.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../ui/use-form-keys.ts';
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
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const save = () => {
    if (reason.trim() === '') setMissing(true);
    else void onSave({ code, reason: reason.trim(), until: until === '' ? null : until });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const press = useFormKeys(save, onClose);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are for whoever writes in one of its fields
    <form ref={form} onSubmit={submit} onKeyDown={press} noValidate aria-label={t('organisations.override')}>
      <Stack gap="sm">
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
        <Group>
          <Button type="submit">{t('organisations.override.save')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
