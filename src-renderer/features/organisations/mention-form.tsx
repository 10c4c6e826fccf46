import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { KeyForm } from '../../ui/key-form.tsx';
import { ProofFile } from './proof-file.tsx';

type Props = { fields: OrganisationDetail['fields']; onSave: (mention: { on: string; file: string | null }) => Promise<boolean>; onClose: () => void };

/** « Entreprise de l’ESS » seen on an extract of the register: of which day, in which file. */
export function MentionForm({ fields: { registryMention, files }, onSave, onClose }: Props) {
  const t = useT();
  const [on, setOn] = useState(registryMention?.on ?? '');
  const [file, setFile] = useState(registryMention?.file ?? null);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = async () => {
    if (on === '') setMissing(true);
    else if (await onSave({ on, file })) onClose();
  };
  return (
    <KeyForm ref={form} label={t('organisations.mention.read')} confirm={t('organisations.mention.save')} onSave={() => void save()} onClose={onClose}>
      <TextInput
        type="date" label={t('organisations.mention.on')} value={on} error={isMissing && t('organisations.mention.on.missing')}
        onChange={(event) => {
          setOn(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <ProofFile files={files} file={file} onFile={setFile} />
    </KeyForm>
  );
}
