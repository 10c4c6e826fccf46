import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../ui/use-form-keys.ts';
import { ProofFile } from './proof-file.tsx';

type Props = { fields: OrganisationDetail['fields']; onSave: (mention: { on: string; file: string | null }) => Promise<boolean>; onClose: () => void };

/** « Entreprise de l’ESS » seen on an extract of the register: of which day, in which file. */
export function MentionForm({ fields: { registryMention, files }, onSave, onClose }: Props) {
  const t = useT();
  const [on, setOn] = useState(registryMention?.on ?? '');
  const [file, setFile] = useState(registryMention?.file ?? null);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = async () => {
    if (on === '') setMissing(true);
    else if (await onSave({ on, file })) onClose();
  };
  const press = useFormKeys(() => void save(), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are for whoever writes in one of its fields
    <form ref={form} onSubmit={submit} onKeyDown={press} noValidate aria-label={t('organisations.mention.read')}>
      <Stack gap="sm">
        <TextInput
          type="date" label={t('organisations.mention.on')} value={on} error={isMissing && t('organisations.mention.on.missing')}
          onChange={(event) => {
            setOn(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <ProofFile files={files} file={file} onFile={setFile} />
        <Group>
          <Button type="submit">{t('organisations.mention.save')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
