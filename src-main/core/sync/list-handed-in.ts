import { handInBytes, handInLines } from '../../contract/site/hand-in.ts';
import type { CarriedRow } from '../store/carried-table.ts';
import type { Store } from '../store/store.ts';

/** Read at once: a line may be large. */
const portion = 50;

/** How many lines there are to hand in. */
export function countHandedIn({ db }: Store): number {
  const count = (table: string) => db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
  return count('outbox') + count('tray where dismissed_at is null') + count('carried where status is null');
}

/** The lines to hand in, as JSON, by parts that are neither long nor large; a line that is larger than a part is one alone. */
export function* listParts(store: Store): Generator<string[]> {
  let part: string[] = [];
  let bytes = 0;
  for (const line of listLines(store)) {
    const json = JSON.stringify(line);
    const size = Buffer.byteLength(json);
    if (part.length > 0 && (part.length === handInLines || bytes + size > handInBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(json);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

/** What waits to leave, what is to be reviewed, and what is carried for others. */
function* listLines(store: Store): Generator {
  for (const { n, entity, id, op, baseVer, base, set, at } of follow((after) => store.outbox.list(after, portion), ({ line }) => line))
    yield { n, entity, id, op, baseVer, base, set, at };
  for (const { entity, id, op, base, set_fields: set, at, code } of follow((after) => store.tray.list(after, portion), ({ line }) => line))
    yield { refused: code, entity, id, op, base: JSON.parse(base) as unknown, set: JSON.parse(set) as unknown, at };
  for (const device of store.carried.listDevices())
    for (const row of follow((after) => store.carried.listWaiting(device, after, portion), ({ n }) => n)) yield sayCarried(row);
}

/** With what shows whose they are and that nobody changed them. */
const sayCarried = ({ device, n, sha, author, by, frozen, mac }: CarriedRow) => ({ carried: { device, n, sha, author, by, mac }, frozen: readJson(frozen ?? '') });

/** As its words, which a person reads; what is not JSON came so from elsewhere. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function* follow<T>(list: (after: number) => T[], getPlace: (row: T) => number): Generator<T> {
  for (let after = 0; ; ) {
    const rows = list(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = getPlace(last);
  }
}
