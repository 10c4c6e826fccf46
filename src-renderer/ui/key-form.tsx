import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { useT } from '../app/i18n/use-messages.ts';
import { useFormKeys } from './use-form-keys.ts';

type Props = { ref: RefObject<HTMLFormElement | null>; label: string; /** What saves it. */ confirm: string; onSave: () => void; onClose: () => void; children: ReactNode };

/** A form that takes the focus when it opens: Ctrl+Enter saves, Escape leaves. */
export function KeyForm({ ref, label, confirm, onSave, onClose, children }: Props) {
  const t = useT();
  useEffect(() => {
    const first = ref.current?.querySelector<HTMLElement>('input:checked') ?? ref.current?.querySelector<HTMLElement>('input');
    first?.focus();
  }, [ref]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const press = useFormKeys(onSave, onClose);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are for whoever writes in one of its fields
    <form ref={ref} onSubmit={submit} onKeyDown={press} noValidate aria-label={label}>
      <Stack gap="sm">
        {children}
        <Group>
          <Button type="submit">{confirm}</Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
