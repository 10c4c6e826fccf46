import { useState } from 'react';
import { drawWords } from './draw-words.ts';

/** The passphrase of a valise: words that are proposed, or the person's own, typed twice. */
export function usePassphrase() {
  const [proposed, setProposed] = useState(drawWords);
  const [own, setOwn] = useState(false);
  const [typed, setTyped] = useState({ first: '', again: '' });
  const problem = !own ? null : typed.first.trim().length < 12 ? ('short' as const) : typed.first === typed.again ? null : ('different' as const);
  return {
    proposed,
    own,
    setOwn,
    typed,
    type: (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part })),
    value: own ? typed.first : proposed,
    problem,
    /** Words are given once: the next valise has others. */
    renew: () => {
      setProposed(drawWords());
      setTyped({ first: '', again: '' });
    },
  };
}
export type Passphrase = ReturnType<typeof usePassphrase>;
