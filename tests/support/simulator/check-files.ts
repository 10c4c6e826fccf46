import { createHash } from 'node:crypto';
import { getFilePath } from '../../../src-main/core/files/file-folder.ts';
import { openSealedReader } from '../../../src-main/core/files/sealed-reader.ts';
import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { listNamedFiles } from '../../../src-main/domain/record/named-files.ts';
import type { SiteRecord } from '../../../src-site/records/site-record.ts';
import type { MemoryState } from './memory-tables.ts';
import type { Problem } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

type Report = (kind: Problem['kind'], text: string) => void;
type Held = { sha256: string; size: number; state: string; place: string; key: Buffer };

/** Before it is committed: a record names only files that the site has whole. */
export function checkNamed({ files }: MemoryState, records: readonly SiteRecord[], report: Report): void {
  for (const { entity, id, fields } of records)
    for (const sha256 of listNamedFiles(entity, fields))
      if (!files.whole.has(sha256)) report('lost', `${entity} ${id} names ${sha256}, which the site has not`);
}

/** At any time: what a desk shows as sent was whole on the site, in one of its lives. */
export function checkSent(desk: SimulatedDesk, everWhole: ReadonlySet<string>, report: Report): void {
  const sent = prepareOnce<string, []>(desk.disk, `select sha256 from file where state = 'here' and to_send = 0`).pluck().all();
  for (const sha256 of sent) if (!everWhole.has(sha256)) report('lost', `desk ${desk.number} shows ${sha256} as sent: the site never had it`);
}

/** At rest: what is here is what its name says, and what was wanted has come. */
export function checkCopies(desk: SimulatedDesk, report: Report): void {
  const name = `desk ${desk.number}`;
  for (const held of prepareOnce<Held, []>(desk.disk, `select sha256, size, state, place, key from file where state = 'here'`).all())
    if (hashCopy(desk, held) !== held.sha256) report('diverged', `${name} takes other bytes for ${held.sha256}`);
  const awaited = desk.files.table.listAwaited();
  if (awaited.length > 0) report('lost', `${name} still waits for ${awaited.join(', ')}`);
}

function hashCopy({ store }: SimulatedDesk, { place, key, size }: Held): string {
  try {
    const reader = openSealedReader(getFilePath(store, place), key, size);
    const hash = createHash('sha256').update(reader.read(0, size)).digest('hex');
    reader.close();
    return hash;
  } catch {
    return 'unreadable';
  }
}
