import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';
import type { MessageParams } from '../i18n/make-formatter.ts';
import type { MessageKey } from '../i18n/messages.ts';

export type SyncSentence = { key: MessageKey; params: MessageParams };
export type SyncWords = {
  tone: 'calm' | 'busy' | 'held' | 'trouble';
  main: SyncSentence;
  /** Why it does not go on by itself, or only later. */
  failure: SyncSentence | null;
  /** What a person has to look at. */
  todo: SyncSentence[];
};

const say = (key: MessageKey, params: MessageParams = {}): SyncSentence => ({ key, params });

function describeMain(status: SyncStatus, now: number): SyncSentence {
  const { state, waiting, held, nextHeldAt, progress } = status;
  if (progress && state === 'syncing')
    return progress.total === null
      ? say('app.status.download', { done: progress.done })
      : say('app.status.downloadOf', { done: progress.done, total: progress.total });
  if (state === 'none') return say('app.status.none', { count: waiting });
  if (state === 'offline') return say('app.status.offline', { count: waiting });
  if (state === 'paused') return say('app.status.paused', { count: waiting });
  if (state === 'waiting' || waiting > held) return say('app.status.waiting', { count: waiting });
  if (held > 0) {
    const minutes = nextHeldAt === null ? 0 : Math.max(0, Math.ceil((Date.parse(nextHeldAt) - now) / 60_000));
    return say('app.status.held', { count: held, minutes });
  }
  return state === 'syncing' ? say('app.status.syncing') : say('app.status.allSent');
}

/** Puts the state of the exchanges into words: what waits, what goes wrong, what a person must look at. */
export function describeSync(status: SyncStatus, now: number): SyncWords {
  const { state, failure, toReview, conflicts, held } = status;
  const main = describeMain(status, now);
  const todo: SyncSentence[] = [];
  if (toReview > 0) todo.push(say('app.status.review', { count: toReview }));
  if (conflicts > 0) todo.push(say('app.status.conflicts', { count: conflicts }));
  if (status.files.toSend > 0) todo.push(say('app.status.files', { count: status.files.toSend }));
  if (status.clockWrong) todo.push(say('app.status.clock'));
  const trouble = failure !== null && state !== 'none' && state !== 'offline';
  return {
    tone: trouble ? 'trouble' : state === 'syncing' ? 'busy' : held > 0 || state === 'waiting' ? 'held' : 'calm',
    main,
    failure: trouble ? say(`app.failure.${failure.code}`) : null,
    todo,
  };
}
