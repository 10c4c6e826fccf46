import type { CoreAsk, ToCore } from './core-messages.ts';

type Ask = CoreAsk extends infer One ? (One extends CoreAsk ? Omit<One, 'type' | 'id'> : never) : never;
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** Core's side of the questions to the shell: each is numbered, and its answer comes back as a message. */
export function makeShellQuestions(send: (message: unknown) => void) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    ask: (question: Ask): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        send({ type: 'ask', id, ...question });
      }),
    hear: ({ id, ok, value }: Extract<ToCore, { type: 'answer' }>): void => {
      const question = waiting.get(id);
      waiting.delete(id);
      if (ok) question?.resolve(value);
      else question?.reject(new Error(typeof value === 'string' ? value : 'The shell refused'));
    },
  };
}
