import { getRecordTitle } from '../../domain/record/record-title.ts';
import { listHashes } from '../../domain/record/named-files.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import type { OutboxLine } from './outbox-table.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * The site does not take a file, for a reason that time does not cure, or a person gave up waiting for one that is `missing`: it leaves the
 * lines that have no number, and its naming goes to "À revoir" with the reason. The rest of those lines goes on. Those that have one are
 * the site's to answer first (`leaveWithoutRefused`); meanwhile the file is not sent again.
 */
export function refuseFile(parts: StoreParts, sha256: string, code: string): void {
  parts.db.prepare(`update file set to_send = 0, refused = iif(state = 'here', ?, null) where sha256 = ?`).run(code, sha256);
  const lines = parts.db.prepare<[string], { entity: OutboxLine['entity']; id: string }>('select distinct entity, id from outbox where n is null and instr(set_fields, ?)').all(sha256);
  for (const { entity, id } of lines) {
    const existing = parts.records.get(entity, id);
    const state = getSiteState(parts, entity, id, existing);
    for (const line of parts.outbox.listOfRecord(entity, id)) {
      if (line.n !== null || !listHashes(line.set['files']).includes(sha256)) continue;
      // Later lines only still have it: the one that adds it is the one to be reviewed.
      if (!listHashes(line.base['files']).includes(sha256)) keepForReview(parts, line, sha256, code, getRecordTitle(existing?.fields));
      takeOut(parts, line, sha256);
    }
    if (state) settleRecord(parts, state, existing);
  }
  parts.changed.add('outbox').add('files');
}

function takeOut(parts: StoreParts, line: OutboxLine, sha256: string): void {
  const base: Fields = 'files' in line.base ? { ...line.base, files: pick(line.base, (name) => name !== sha256) } : { ...line.base };
  const set: Fields = { ...line.set, files: pick(line.set, (name) => name !== sha256) };
  if (isSameValue(set['files'], base['files'])) {
    delete base['files'];
    delete set['files'];
  }
  if (Object.keys(set).length === 0) parts.outbox.remove(line.line);
  else parts.outbox.saveFields(line.line, { base, set });
}

function keepForReview(parts: StoreParts, line: OutboxLine, sha256: string, code: string, title: string): void {
  const set = { files: pick(line.set, (name) => name === sha256) };
  // A place of its own: a line may lose several files, and still be refused for another reason.
  const own = { ...line, line: parts.outbox.takePlace(), base: {}, set };
  parts.tray.put(own, { code: 'file_refused', fields: [{ field: 'files', problem: code }] }, title, parts.now().toISOString());
}

const pick = (fields: Fields, isWanted: (sha256: string) => boolean) => ((fields['files'] ?? []) as { sha256: string }[]).filter(({ sha256 }) => isWanted(sha256));
