import { CloseButton, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTypedText } from './use-typed-text.ts';

type Props = { ref: Ref<HTMLInputElement>; text: string; onText: (text: string) => void; onLeave: () => void; words: { label: string; placeholder: string; clear: string } };

/** Searches as one types. */
export function SearchField({ ref, text, onText, onLeave, words }: Props) {
  const [typed, change] = useTypedText(text, onText);
  return (
    <TextInput
      ref={ref}
      type="search"
      flex={1}
      size="sm"
      maxLength={200}
      aria-label={words.label}
      placeholder={words.placeholder}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') change('');
        else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
          // Also where no row is there yet to go to: the next key is a command, no letter of the search.
          event.currentTarget.blur();
          onLeave();
        } else return;
        event.preventDefault();
      }}
      rightSection={typed !== '' && <CloseButton size="sm" aria-label={words.clear} onClick={() => change('')} />}
    />
  );
}
