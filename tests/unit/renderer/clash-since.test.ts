import { describe, expect, it } from 'vitest';
import type { ConflictDetail } from '../../../src-main/contract/desk/sync.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { listUnits } from '../../../src-renderer/features/sync/conflicts/describe-clash.ts';
import { describeSince, describeWriter, hasMoved } from '../../../src-renderer/features/sync/conflicts/describe-since.ts';

const reader = { t: makeTranslate('fr', french), format: makeFormats('fr'), me: 'Bruno' };
const conflict = (more: Partial<ConflictDetail> = {}): ConflictDetail => ({
  id: '0197c0de-0000-7000-8000-000000000002', kind: 'edit', entity: 'offer', recordId: '0197c0de-0000-7000-8000-000000000001', recordTitle: 'Comptable',
  clashes: [{ field: 'title', base: 'Comptable', theirs: 'Comptable H/F', mine: 'Aide-comptable' }],
  theirsBy: 'Awa', theirsAt: '2025-02-03T09:40:00.000Z', mineBy: 'Bruno', mineAt: '2025-02-03T09:40:00.000Z', state: 'open', choices: null, resolvedBy: null, resolvedAt: null,
  maySettle: true, current: { title: 'Comptable H/F' }, changed: {}, ...more,
});
const at = '2025-02-24T10:02:00.000Z';
const unitOf = (fields: ConflictDetail) => listUnits(fields)[0] ?? [];
// Spaces that do not break look like others here.
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const say = (fields: ConflictDetail) => plain(describeSince(fields, unitOf(fields), reader));

describe('what changed since a disagreement', () => {
  it('is not spoken of where the record holds what the disagreement tells', () => {
    expect([say(conflict()), hasMoved(conflict(), unitOf(conflict()))]).toEqual([undefined, false]);
  });

  it('is told with who and when, and the value of the record is shown as theirs', () => {
    const later = conflict({ current: { title: 'Comptable unique' }, changed: { title: { by: 'Chloé', at } } });
    expect(say(later)).toMatch(/^Depuis, Chloé a changé la fiche le 24 février 2025 à \d+ h 02 : relisez ce qu’elle contient aujourd’hui/);
    expect(plain(describeWriter(later, unitOf(later), reader))).toMatch(/^Chloé, le 24 février 2025/);
    expect(hasMoved(later, unitOf(later))).toBe(true);
    expect(say({ ...later, changed: { title: { by: 'Bruno', at } } })).toMatch(/^Depuis, vous avez changé la fiche le 24 février/);
  });

  it('is told without a name where this desk does not know it', () => {
    const later = conflict({ current: { title: 'Comptable unique' }, changed: { title: null } });
    expect(say(later)).toMatch(/^Depuis, la fiche a changé : relisez/);
    expect(describeWriter(later, unitOf(later), reader)).toBeUndefined();
  });

  it('names the last of those who changed what goes together', () => {
    const clashes = ['state', 'decision'].map((field) => ({ field, base: null, theirs: 'a', mine: 'b' }));
    const changed = { state: { by: 'Chloé', at }, decision: { by: 'Dara', at: '2025-02-25T10:02:00.000Z' } };
    expect(say(conflict({ kind: 'decision', clashes, current: { state: 'c', decision: 'c' }, changed }))).toMatch(/^Depuis, Dara a changé la fiche le 25 février/);
  });

  it('may be that the record is gone, is back, or would be deleted with what was written since', () => {
    const whole = { '*': { by: 'Chloé', at } };
    expect(say(conflict({ current: null, changed: whole }))).toMatch(/^Depuis, Chloé a supprimé la fiche le 24 février/);
    expect(say(conflict({ kind: 'edited_after_delete', changed: whole }))).toMatch(/^Depuis, Chloé a remis ou changé la fiche le 24 février/);
    expect(say(conflict({ kind: 'delete_vs_edit', changed: whole }))).toMatch(/^Dernier changement de la fiche : Chloé, le 24 février/);
  });
});
