import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const at = '2026-11-20T09:00:00.000Z';
const sets = {
  distinctFrom: [{ id: '01900000-0000-7000-8000-000000000002', by: 'Awa', at }],
  setAside: [{ key: 'age.max description moins de 30 ans', by: 'Awa', at }],
};

const cites = { at, articles: [{ number: 2, version: 'first', title: 'Une rémunération annoncée', since: null }] };

const correctionLink = { at, hash: 'a'.repeat(64), until: at, remindAt: null, closeAt: null, remindedAt: null };
const closing = { motive: 'filledHere', by: 'Awa', at };
const corrected = { at, marked: [{ field: 'payMin', comment: '' }], before: { payMin: null }, note: null };

it.each([
  ['the sets alone', sets, null],
  ['one of them, beside what is still not known', { setAside: sets.setAside, later: 1 }, { later: 1 }],
  ['the articles that a refusal cites', { cites }, null],
  ['the link of a recruiter and what they sent back', { correctionLink, corrected }, null],
  ['for how long it is published, and why it closed', { publicationDays: 60, closing }, null],
  ['what became of the post', { outcomesAsked: [{ id: 'a' }], outcomes: [{ id: 'b' }], outcomeSettled: { at } }, null],
  ['the links of recruiters, and what they did by them', { publicationLinks: [{ id: 'a' }], recruiterActs: [{ id: 'b' }] }, null],
  ['an amount of law that the team adds', { amountCents: 1260 }, null, 'rule'],
  ['thresholds of a rule', { thresholds: { shortest: 200 } }, null, 'rule'],
  ['that nobody writes of it any more', { followUpStopped: { at, by: 'Awa' } }, null],
])('what a store of before kept unread of a record is read: %s', (_name, extra, left, entity = 'offer') => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version <= 12));
  for (const table of ['record', 'record_base'])
    old.prepare(`insert into ${table} (entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, 'o', 1, 1, '[]', '{"title":"É"}', ?, 'Awa', ?)`).run(entity, JSON.stringify(extra), at);
  old.close();
  const db = openDatabase(file, key, () => {});
  const { later: _, ...read } = { later: 0, ...extra };
  for (const table of ['record', 'record_base']) {
    const line = db.prepare<[], { fields: string; extra: string | null }>(`select fields, extra from ${table}`).get();
    expect(JSON.parse(line?.fields ?? '')).toEqual({ title: 'É', ...read });
    expect(JSON.parse(line?.extra ?? 'null')).toEqual(left);
  }
  db.close();
});
