import { CloseButton, TextInput } from '@mantine/core';
import { type Ref, useEffect, useState, useTransition } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { ref: Ref<HTMLInputElement>; text: string; onText: (text: string) => void; onLeave: () => void };

/** Searches as one types. What is typed stays in front of the list: the list follows when it can. */
export function SearchField({ ref, text, onText, onLeave }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const [sent, setSent] = useState(text);
  const [, startTransition] = useTransition();
  // The address changed by itself (a link, a step back): the field follows. Its own echo is not a change.
  useEffect(() => {
    if (text !== sent) {
      setTyped(text);
      setSent(text);
    }
    // Only when the address changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  const change = (value: string) => {
    setTyped(value);
    setSent(value);
    startTransition(() => onText(value));
  };
  return (
    <TextInput
      ref={ref}
      type="search"
      flex={1}
      size="sm"
      maxLength={200}
      aria-label={t('offers.search')}
      placeholder={t('offers.search.placeholder')}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') change('');
        else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
        else return;
        event.preventDefault();
      }}
      rightSection={typed !== '' && <CloseButton size="sm" aria-label={t('offers.search.clear')} onClick={() => change('')} />}
    />
  );
}
