import { CloseButton, TextInput } from '@mantine/core';
import { type Ref, useEffect, useRef, useState } from 'react';

type Props = { ref: Ref<HTMLInputElement>; text: string; onText: (text: string) => void; onLeave: () => void; words: { label: string; placeholder: string; clear: string } };

/** A pause shorter than between two keys of a quick typist: the list then follows each word, not each letter. */
const restMs = 60;

/** Searches as one types. What is typed stays in front of the list: the list follows when it can. */
export function SearchField({ ref, text, onText, onLeave, words }: Props) {
  const [typed, setTyped] = useState(text);
  /** What was sent to the address and has not come back yet: an echo, however late, never takes back what was typed since. */
  const [sent, setSent] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState(text);
  if (text !== seen) {
    setSeen(text);
    const echo = sent.indexOf(text);
    if (echo >= 0) setSent(sent.slice(echo + 1));
    else {
      // The address changed by itself: a link, a step back.
      setTyped(text);
      setSent([]);
    }
  }
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  const [due, setDue] = useState<string | null>(null);
  useEffect(() => {
    if (due === null) return undefined;
    const timer = setTimeout(() => {
      setDue(null);
      setSent((sent) => [...sent, due].slice(-50));
      latest.current(due);
    }, restMs);
    return () => clearTimeout(timer);
  }, [due]);
  const change = (value: string) => {
    setTyped(value);
    setDue(value);
  };
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
