import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';

type Props = { name: string; onName: (name: string) => void; onLeave: () => void };

/** The name of a shared view, to be written anew: Enter gives it, Escape leaves it. */
export function RenameView({ name, onName, onLeave }: Props) {
  const t = useT();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || text.trim() === name) onLeave();
    else onName(text.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        size="sm"
        ref={field}
        label={t('offers.views.rename.label', { name })}
        value={text}
        maxLength={80}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        }}
      />
    </form>
  );
}
