import type { DeskClient } from './make-desk.ts';

/** Settles a conflict as a person does who has just read it. Answers the batch that undoes it. */
export async function settleConflict({ sync }: DeskClient, id: string, choices: Record<string, 'mine' | 'theirs'>): Promise<string> {
  const { current: seen } = await sync.conflict({ id });
  return (await sync.resolveConflict({ id, choices, seen })).batch;
}
