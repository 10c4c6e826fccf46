import { useEffect, useRef, useState } from 'react';

/** A pause shorter than between two keys of a quick typist: the list then follows each word, not each letter. */
const restMs = 60;

/** What is typed in a field of which the address holds the text. It stays in front of the list: the list follows when it can. */
export function useTypedText(text: string, onText: (text: string) => void): [typed: string, change: (text: string) => void] {
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
  return [typed, change];
}
