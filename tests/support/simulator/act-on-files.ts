import { FileRefusal } from '../../../src-main/core/files/file-problem.ts';
import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { type AttachedFile, maxFilesOfRecord } from '../../../src-main/domain/file/attached-file.ts';
import { findRecord, now } from './act-on-desk.ts';
import type { FileStep, SimulatedEntity } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

/** Some files are added by several people, to several records: they are the same. */
const kinds = 8;

function makeContent(word: number): Buffer {
  const kind = word % kinds;
  return Buffer.from(`Pièce ${kind}\n`.repeat(5 + kind * 20));
}

/** Does what the person of this desk does with the files of a record. */
export async function actOnFiles(desk: SimulatedDesk, step: FileStep): Promise<void> {
  if (step.do === 'keep') keepFile(desk, step.pick);
  else await changeFiles(desk, step);
}

function keepFile({ disk, files }: SimulatedDesk, pick: number): void {
  const named = prepareOnce<{ entity: SimulatedEntity; id: string; sha256: string }, []>(disk, `select * from file_use where entity <> 'conflict' order by id, sha256`).all();
  const one = named[pick % Math.max(1, named.length)];
  if (one) files.setKept(one, one.sha256, true);
}

async function changeFiles(desk: SimulatedDesk, step: Exclude<FileStep, { do: 'keep' }>): Promise<void> {
  const found = findRecord(desk, step.record);
  if (!found) return;
  const { entity, id } = found;
  const { store, files, userName: by } = desk;
  const list = () => (store.get(entity, id)?.fields['files'] ?? []) as AttachedFile[];
  const commit = (after: AttachedFile[]) =>
    store.commit({ kind: 'edit', label: 'un acte', by, changes: [{ op: 'update', entity, id, set: { files: after } }] });
  switch (step.do) {
    case 'attach': {
      const bytes = makeContent(step.word);
      if (list().length >= maxFilesOfRecord) return;
      const upload = files.entrance.begin(`piece-${step.word}.txt`, bytes.length);
      await files.entrance.push(upload, bytes.subarray(0, bytes.length >> 1));
      await files.entrance.push(upload, bytes.subarray(bytes.length >> 1));
      await files.entrance.end(upload, by, now(desk).toISOString(), (file) => {
        if (store.get(entity, id)) commit([...list().filter(({ sha256 }) => sha256 !== file.sha256), file]);
        else throw new FileRefusal('not_now');
      }).catch(ignoreRefusal);
      return;
    }
    case 'detach':
      if (list().length > 0) commit(list().slice(1));
  }
}

/** The record went while the file came: a person is told. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof FileRefusal)) throw error;
}
