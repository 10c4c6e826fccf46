import type { OutboxLine } from '../../../src-main/core/store/outbox-table.ts';
import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { writeCanonicalJson } from '../../../src-main/core/sync/canonical-json.ts';
import { listAddedFiles } from '../../../src-main/core/sync/lacking-files.ts';
import { type ConflictFields, conflictFields } from '../../../src-main/domain/record/conflict.ts';
import { followers, isFollower } from '../../../src-main/domain/record/follower.ts';
import { type Fields, isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import { mergeSet } from '../../../src-main/domain/record/merge-set.ts';
import { listHashes } from '../../../src-main/domain/record/named-files.ts';
import { setFields } from '../../../src-main/domain/record/set-fields.ts';
import { mutation, type Mutation, type MutationResult } from '../../../src-main/contract/site/mutation.ts';
import type { Changes } from '../../../src-site/records/write-changes.ts';
import type { LooseLine } from '../../../src-site/sync/push-lines.ts';
import { keyOf, type MemoryState } from './memory-tables.ts';
import type { Problem } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

/** A line that a person's act made, told apart from all others by what it says and when it was written. */
type WrittenLine = { desk: number; line: number; key: string; brings: boolean; takenBack: boolean; /** What its author had before them. */ base: Fields };
type NewLine = { line: number; entity: Mutation['entity']; id: string; op: Mutation['op']; at: string; base: string; set_fields: string };
type Consumed = { device: string; n: number; status: MutationResult['status']; conflictId: string | null };
/** What the site has taken in, in one line of its history: a restore goes back to that of the backup. */
export type Lineage = Map<string, Consumed[]>;

/** Handled by the site too: it publishes what is accepted, and dates it. */
const siteFields = new Set(['state', 'decision', 'claimedBy', 'publishedAt', 'closedAt']);

/** Of a set, what was added: a line of a record that is out of its author's sight keeps no more of it. */
const writeKey = ({ entity, id, op, at, base, set }: Pick<Mutation, 'entity' | 'id' | 'op' | 'at' | 'base' | 'set'>) => {
  const own = Object.entries(set).map(([field, value]) => {
    const key = setFields[entity][field];
    return [field, key === undefined ? value : mergeSet([], base[field], value, key)];
  });
  return `${entity} ${id} ${op} ${at} ${writeCanonicalJson(Object.fromEntries(own))}`;
};
const readWritten = ({ base, set_fields: set, ...rest }: Omit<NewLine, 'line'>) => writeKey({ ...rest, base: JSON.parse(base) as Fields, set: JSON.parse(set) as Fields } as Mutation);

/**
 * The model beside the simulation: all that people wrote, and what the site did of it. It decides what is lost, doubled
 * or overwritten unseen. It knows neither the code of the desks nor that of the site. `readNumber` looks into an outbox.
 */
export function makeLedger(report: (kind: Problem['kind'], text: string) => void, readNumber: (desk: number, line: number) => { device: string | null; n: number | null } | undefined) {
  const written = new Map<string, WrittenLine>();
  /** What lines said before they left without files that were not to be had: a colleague may still carry them as they were. */
  const former = new Set<string>();
  const lastLine = new Map<number, number>();
  let lineage: Lineage = new Map();
  /** Conflicts and proposals that somebody has closed, in any life of the site: they may go with their record. */
  const closed = new Set<string>();
  /** What was said in the name of each device, by number and sum: the site may have several before it at once, and a forged line of the same number. */
  const pushed = new Map<string, Map<string, Mutation>>();

  /** After each act on a desk: which lines are new, and which of those that waited `before` it has taken back. */
  const noteAct = ({ number, disk }: SimulatedDesk, brings: boolean, before: readonly number[]): void => {
    const lines = prepareOnce<NewLine, [number]>(disk, 'select line, entity, id, op, at, base, set_fields from outbox where line > ? order by line');
    for (const { line, ...rest } of lines.all(lastLine.get(number) ?? 0)) {
      const key = readWritten(rest);
      if (written.has(key)) report('doubled', `one act of desk ${number} made the same line twice: ${key}`);
      written.set(key, { desk: number, line, key, brings, takenBack: false, base: JSON.parse(rest.base) as Fields });
      lastLine.set(number, line);
    }
    const gone = before.filter((line) => !isInOutbox(disk, line));
    if (gone.length > 0) for (const line of written.values()) if (line.desk === number && gone.includes(line.line)) line.takenBack = true;
    // What was taken back is not under what came after it any more.
    const readBase = prepareOnce<string, [number]>(disk, 'select base from outbox where line = ?').pluck();
    if (before.length > 0)
      for (const line of written.values()) {
        const base = line.desk === number && before.includes(line.line) ? readBase.get(line.line) : undefined;
        if (base !== undefined) line.base = JSON.parse(base) as Fields;
      }
  };

  /**
   * This desk has given up files that lines of its outbox `before` were waiting for: what is left of them is what their author wrote. A line
   * that said nothing else is gone, and is found in "À revoir", each file in a place of its own.
   */
  const noteGivenUp = ({ number, disk }: SimulatedDesk, before: readonly OutboxLine[]): void => {
    const left = new Map(prepareOnce<NewLine, []>(disk, 'select line, entity, id, op, at, base, set_fields from outbox').all().map(({ line, ...rest }) => [line, readWritten(rest)]));
    const reviewed = prepareOnce<string, [string, string]>(disk, `select set_fields from tray where id = ? and at = ? and code = 'file_refused'`).pluck();
    for (const known of [...written.values()].filter(({ desk }) => desk === number)) {
      const was = before.find(({ line }) => line === known.line);
      if (!was) continue;
      const key = left.get(known.line);
      if (key === known.key) continue;
      const inReview = reviewed.all(was.id, was.at).flatMap((set) => listHashes((JSON.parse(set) as Fields)['files']));
      const lost = listAddedFiles(was).filter((sha256) => !inReview.includes(sha256) && !key?.includes(sha256));
      if (lost.length > 0) report('lost', `desk ${number}, line ${known.line}: ${lost.join(', ')} left behind, and not to be reviewed`);
      written.delete(known.key);
      former.add(known.key);
      if (key !== undefined) written.set(key, { ...known, key });
    }
  };

  /** Inside the site's transaction: judges what is about to be committed. */
  const judge = ({ rows }: MemoryState, { records, device: writer }: Changes): void => {
    if (!writer) return;
    const after = new Map(records.map((record) => [keyOf(record.entity, record.id), record]));
    const shadow = new Map<string, Fields>();
    for (const { sha, result } of writer.results) {
      const line = pushed.get(writer.id)?.get(`${result.n} ${sha}`);
      if (!line) continue;
      checkSeen(line);
      const place = keyOf(line.entity, line.id);
      const before = rows.get(place);
      const fields = shadow.get(place) ?? (before && !before.deleted ? before.fields : {});
      if (result.status === 'applied' && line.op === 'put' && before?.deleted === true && !shadow.has(place) && written.get(writeKey(line))?.brings === false)
        report('diverged', `a deleted record came back by an edit: ${writeKey(line)}`);
      if (result.status === 'applied' && line.settles !== undefined) {
        const settled = keyOf('proposal', line.settles);
        const state = (shadow.get(settled) ?? rows.get(settled)?.fields)?.['state'];
        if (state !== undefined && state !== 'accepted') report('diverged', `made, though its proposal is ${JSON.stringify(state)}: ${writeKey(line)}`);
      }
      // An answer to a conflict that came second: the first one stands, and there is nothing more to keep.
      if (result.status === 'conflict' && result.conflictId === line.id) continue;
      if (result.status === 'applied' || result.status === 'conflict') {
        const conflict = result.conflictId === null ? undefined : after.get(keyOf('conflict', result.conflictId));
        if (result.status === 'conflict' && !conflict) report('lost', `a conflict that is not written: ${writeKey(line)}`);
        // With each of the people that a line clashes with there is a conflict of its own.
        const raised = records.flatMap(({ entity, about, fields: said }) => (entity === 'conflict' && about === line.id ? [conflictFields.parse(said)] : []));
        shadow.set(place, judgeLine(line, before?.ver ?? 0, fields, raised));
      }
    }
    for (const [place, { files }] of shadow) {
      const record = after.get(place);
      if (record && !record.deleted && !isSameValue(listHashes(files).sort(), listHashes(record.fields['files']).sort())) report('lost', `${place}: its files are not those that people put there`);
    }
  };

  /**
   * A desk says of each line what its author had before them: if that is not so, the site takes their word for what they never saw. Of a
   * record that has left its author's sight it says nothing any more, which overwrites nothing.
   */
  const checkSeen = (line: Mutation): void => {
    const author = written.get(writeKey(line));
    for (const field of Object.keys(line.op === 'delete' ? line.base : line.set))
      if (author && setFields[line.entity][field] === undefined && line.base[field] !== null && !isSameValue(line.base[field], author.base[field])) report('lost', `${field} is said to have been seen as it was not: ${writeKey(line)}`);
  };

  const judgeLine = (line: Mutation, ver: number, fields: Fields, raised: ConflictFields[]): Fields => {
    const next = { ...fields };
    const kept = raised.filter(({ mineAt }) => mineAt === line.at).flatMap(({ clashes }) => clashes);
    /** What others had written, and had to give way to whose work it is. */
    const overruled = raised.filter(({ theirsAt }) => theirsAt === line.at).flatMap(({ clashes }) => clashes);
    if (line.op === 'delete') {
      const unseen = Object.keys(fields).filter((field) => field in line.base && !siteFields.has(field) && !isSameValue(fields[field], line.base[field]));
      if (kept.length > 0) return next;
      if (unseen.length > 0 && line.baseVer !== ver) report('lost', `deleted with words that its author had not seen (${unseen.join(', ')}): ${writeKey(line)}`);
      return {};
    }
    for (const [field, value] of Object.entries(line.set)) {
      const clash = kept.find((candidate) => candidate.field === field);
      if (clash && !isSameValue(clash.mine, value) && !(field === 'files' && isWithoutForgotten(line, clash.mine))) report('lost', `a conflict holds other words than were written (${field}): ${writeKey(line)}`);
      // What was written to a record that someone has deleted waits in the conflict, lists of files and comments too.
      if (clash) continue;
      const key = setFields[line.entity][field];
      if (key !== undefined) {
        next[field] = mergeSet(fields[field], line.base[field], value, key);
        continue;
      }
      const isSeen = isSameValue(fields[field], line.base[field]) || isSameValue(fields[field], value);
      const isNew = Object.keys(fields).length === 0;
      const isKept = overruled.some((other) => other.field === field && isSameValue(other.mine, fields[field]) && isSameValue(other.theirs, value));
      if (!isSeen && !isNew && !isKept && !siteFields.has(field)) report('lost', `${field} replaced by someone who had not seen it: ${writeKey(line)}`);
      next[field] = value;
    }
    return next;
  };

  /** After the commit: what is consumed, for good in this line of history. */
  const note = ({ records, device: writer }: Changes): void => {
    for (const { entity, id, deleted, fields } of records) if (isFollower(entity) && !deleted && fields['state'] !== 'open') closed.add(id);
    if (!writer) return;
    const { id: device } = writer;
    for (const { sha, result } of writer.results) {
      const line = pushed.get(device)?.get(`${result.n} ${sha}`);
      // One that is on hold is numbered, and judged another time.
      if (!line || result.status === 'hold') continue;
      const key = writeKey(line);
      const author = written.get(key);
      const own = author && readNumber(author.desk, author.line);
      if (!author && !former.has(key) && result.status !== 'rejected') report('diverged', `taken though nobody wrote it: ${key}`);
      if (own && own.device === device && own.n !== result.n) report('doubled', `taken as line ${result.n}, which its author numbered ${own.n}: ${key}`);
      const known = lineage.get(key) ?? [];
      if (known.some((before) => before.device === device && before.n === result.n)) report('doubled', `line ${result.n} was taken twice: ${key}`);
      else if (result.status === 'applied' && known.some(({ status }) => status === 'applied')) report('doubled', `applied again under another number: ${key}`);
      if (result.status === 'conflict' && known.some(({ conflictId }) => conflictId !== null)) report('doubled', `two conflicts of one line: ${key}`);
      lineage.set(key, [...known, { device, n: result.n, status: result.status, conflictId: result.conflictId }]);
    }
  };

  return {
    noteAct,
    noteGivenUp,
    onPush: (deviceId: string, lines: readonly LooseLine[]): void => {
      const said = pushed.get(deviceId) ?? new Map<string, Mutation>();
      pushed.set(deviceId, said);
      for (const line of lines) {
        const { data } = mutation.safeParse(line);
        if (data) said.set(`${line.n} ${line.sha}`, data);
      }
    },
    judge,
    note,
    copyLineage: (): Lineage => new Map(lineage),
    restoreLineage: (kept: Lineage): void => {
      lineage = new Map(kept);
    },
    /** At the end, each line that a person wrote is somewhere, once. */
    checkLines: (desks: readonly SimulatedDesk[], { rows }: MemoryState): void => {
      const stands = (id: string) => followers.some((follower) => rows.get(keyOf(follower, id))?.deleted === false);
      for (const [key, results] of lineage)
        for (const { status, conflictId } of results)
          if (status === 'conflict' && conflictId !== null && !closed.has(conflictId) && !stands(conflictId)) report('lost', `gave way, and what kept it is gone though nobody closed it: ${key}`);
      for (const { desk, line, key, takenBack } of written.values()) {
        const { disk } = desks[desk]!;
        const results = lineage.get(key) ?? [];
        if (takenBack) {
          if (results.some(({ status }) => status === 'applied')) report('doubled', `taken back, and applied all the same: ${key}`);
          continue;
        }
        if (results.some(({ status }) => status !== 'rejected') || isInTray(disk, line) || isInOutbox(disk, line)) continue;
        report('lost', `desk ${desk}, line ${line}: ${results.length > 0 ? 'refused and not to be reviewed' : 'nowhere'}: ${key}`);
      }
    },
    countLines: () => written.size,
  };
}
export type Ledger = ReturnType<typeof makeLedger>;

/** Files that the line had found in the record, and that are no more: a site that was restored has forgotten them. */
function isWithoutForgotten({ base, set }: Mutation, mine: unknown): boolean {
  const left = listHashes(mine);
  const found = listHashes(base['files']);
  return listHashes(set['files']).every((sha256) => left.includes(sha256) || found.includes(sha256));
}

const isInTray = (disk: SimulatedDesk['disk'], line: number) => prepareOnce(disk, 'select 1 from tray where line = ?').get(line) !== undefined;
const isInOutbox = (disk: SimulatedDesk['disk'], line: number) => prepareOnce(disk, 'select 1 from outbox where line = ?').get(line) !== undefined;
