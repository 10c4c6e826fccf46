import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useState } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';

type Props = { field: RefObject<HTMLInputElement | null>; isSaving: boolean; /** Tells `onKept` once that is done. */ onKeep: (name: string, onKept: () => void) => void };

/** Keeps what the list shows under a name. */
export function KeepView({ field, isSaving, onKeep }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onKeep(name.trim(), () => setName(''));
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        size="sm"
        label={t('offers.views.name')}
        description={t('offers.views.help')}
        value={name}
        maxLength={80}
        error={missing && t('offers.views.missing')}
        onChange={({ currentTarget: { value } }) => {
          setName(value);
          setMissing(false);
        }}
      />
      <Button type="submit" size="compact-sm" variant="default" mt="xs" loading={isSaving}>
        {t('offers.views.save')}
      </Button>
    </form>
  );
}
