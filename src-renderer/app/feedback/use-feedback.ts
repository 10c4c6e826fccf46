import { createContext, use } from 'react';

/** `takesBack`: what the last note said was done is so no more, and the note goes. */
export type DoneOptions = { undo?: () => void; undoLabel?: string; takesBack?: boolean };

export type Feedback = {
  /** Says what went wrong, what was kept and what to do; stays until closed. Answers with how to close it, for when it is past. */
  showProblem: (error: unknown) => () => void;
  /** Says that something was done, and offers to undo it. */
  showDone: (message: string, options?: DoneOptions) => void;
};

export const FeedbackContext = createContext<Feedback | null>(null);

/** Speaks to the person, in the corner and to screen readers. */
export function useFeedback(): Feedback {
  const feedback = use(FeedbackContext);
  if (!feedback) throw new Error('useFeedback is used outside of its provider');
  return feedback;
}
