import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeSync } from '../../../src-renderer/app/shell/describe-sync.ts';

const t = makeTranslate('fr', french);
const now = Date.parse('2026-11-24T09:00:00.000Z');
const calm: SyncStatus = {
  state: 'idle',
  site: 'http://127.0.0.1:1',
  waiting: 0,
  held: 0,
  nextHeldAt: null,
  toReview: 0,
  conflicts: 0,
  lastSyncAt: null,
  nextAt: null,
  failure: null,
  progress: null,
  clockWrong: false,
  refused: null, unread: { total: 0, shown: 0 }, stubborn: null,
  reset: null,
  files: { toSend: 0, toFetch: 0, moving: null, failure: null },
};
const words = (status: Partial<SyncStatus>) => {
  const { main, failure, todo, tone } = describeSync({ ...calm, ...status }, now);
  // Spaces that do not break look like others here.
  const show = (sentence: typeof main) => t(sentence.key, sentence.params).replace(/[\u00a0\u202f]/g, ' ');
  return { main: show(main), failure: failure && show(failure), todo: todo.map(show), tone };
};

describe('the corner says', () => {
  it('that all is sent', () => {
    expect(words({})).toEqual({ main: 'Tout est envoyé', failure: null, todo: [], tone: 'calm' });
  });

  it('when the held decisions leave, and rounds up: at 7 min 10 s there are 8 minutes', () => {
    const nextHeldAt = new Date(now + 7 * 60_000 + 10_000).toISOString();
    expect(words({ waiting: 3, held: 3, nextHeldAt }).main).toBe('3 décisions partent dans 8 min');
    expect(words({ waiting: 1, held: 1, nextHeldAt }).main).toBe('1 décision part dans 8 min');
    expect(words({ waiting: 1, held: 1, nextHeldAt: new Date(now - 5000).toISOString() }).main).toBe('1 décision part tout de suite');
  });

  it('how much waits while the person works offline, without calling it a failure', () => {
    const failure = { code: 'unreachable' as const, detail: '', at: new Date(now).toISOString() };
    expect(words({ state: 'offline', waiting: 4, failure })).toMatchObject({ main: 'Hors ligne : 4 changements attendent', failure: null });
  });

  it('what fails and how much waits for it', () => {
    const failure = { code: 'unauthorized' as const, detail: 'HTTP 401', at: new Date(now).toISOString() };
    expect(words({ state: 'waiting', waiting: 2, failure })).toMatchObject({
      main: '2 changements attendent',
      failure: 'Ce poste n’est plus reconnu',
      tone: 'trouble',
    });
  });

  it('how far the reading of the whole site is', () => {
    expect(words({ state: 'syncing', progress: { done: 1500, total: 3000 } }).main).toBe('Téléchargement : 1 500 fiches sur 3 000');
  });

  it('what a person has to look at', () => {
    expect(words({ toReview: 1, conflicts: 2 }).todo).toEqual(['1 changement refusé à revoir', '2 désaccords à trancher']);
  });
});
