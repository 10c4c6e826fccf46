import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-messages.ts';
import { describeProblem } from './describe-problem.ts';
import { type Note, ToastStack } from './toast-stack.tsx';
import { type DoneOptions, FeedbackContext } from './use-feedback.ts';

/** How many notes stand at once; an older one gives way. */
const most = 2;

/** Keeps the notes that are shown. A problem that is already shown is not repeated. */
export function FeedbackProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const [notes, setNotes] = useState<Note[]>([]);
  const number = useRef(0);
  const add = useCallback((note: Omit<Note, 'id'>, takesBack = false) => {
    number.current += 1;
    const id = number.current;
    setNotes((notes) => {
      const stale = takesBack ? notes.findLast(({ action }) => action !== undefined) : undefined;
      const others = notes.filter((other) => other !== stale && (other.text !== note.text || other.kind !== note.kind));
      return [...others, { ...note, id }].slice(-most);
    });
    return id;
  }, []);
  const close = useCallback((id: number) => setNotes((notes) => notes.filter((note) => note.id !== id)), []);
  const feedback = useMemo(
    () => ({
      showProblem: (error: unknown) => {
        const { key, params } = describeProblem(error);
        const id = add({ kind: 'problem', text: t(key, params) });
        return () => close(id);
      },
      showDone: (text: string, { undo, undoLabel, takesBack }: DoneOptions = {}) => {
        add({ kind: 'done', text, ...(undo && { action: { label: undoLabel ?? t('app.undo'), run: undo } }) }, takesBack);
      },
    }),
    [add, close, t],
  );
  return (
    <FeedbackContext value={feedback}>
      {children}
      <ToastStack notes={notes} onClose={close} />
    </FeedbackContext>
  );
}
