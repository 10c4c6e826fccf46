import type Database from 'better-sqlite3';
import type { z } from 'zod';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { FeedItem } from '../../contract/site/feed-line.ts';
import type { MutationResult } from '../../contract/site/mutation.ts';
import type { DepartureTable } from './departure-table.ts';
import type { StateLine } from '../../valise/valise-lines.ts';
import type { RepairedPart } from './repair-records.ts';
import type { Hearing } from './hear-states.ts';
import type { UndoPlace } from './undo-batch.ts';
import type { CarriedTable } from './carried-table.ts';
import type { LetterTable } from './letter-table.ts';
import type { OutboxTable } from './outbox-table.ts';
import type { TrayTable } from './tray-table.ts';

/** One change of one record that a person, an import or an undo makes. `set` holds only the fields that change. */
export type NewChange =
  | { op: 'create'; entity: Entity; id: string; fields: Fields; scopes?: string[] }
  | { op: 'update'; entity: Entity; id: string; set: Fields }
  | { op: 'delete'; entity: Entity; id: string };

export type BatchKind = 'edit' | 'decision' | 'move' | 'create' | 'import' | 'delete' | 'resolve';

/** One act: undone at once. `delayMs` keeps its outbox lines back that long. */
export type NewBatch = {
  kind: BatchKind;
  /** For a person: the record's title, or the lot's name. */
  label: string;
  by: string;
  origin?: 'person' | 'import';
  delayMs?: number;
  /** Goes on with a batch already begun (a long import is one batch in many transactions). */
  batch?: string;
  changes: NewChange[];
};

/** A batch once written. `leavesAt`: when its lines leave, null if they may leave now or there is nothing to send. */
export type Batch = { id: string; label: string; leavesAt: string | null; recordId: string | null };

/** A record as it stands on this desk. */
export type StoredRecord = {
  row: number;
  entity: Entity;
  id: string;
  ver: number;
  seq: number;
  scopes: string[];
  fields: Fields;
  changedBy: string;
  changedAt: string;
};

/** Keeps the lists and the search of one entity in step with its records, inside the same transaction. */
export type Projection = {
  entity: Entity;
  /** `isNew`: there is nothing of this row yet. `searchLater`: it is not in the search, `addToSearch` will put it there. */
  write: (row: number, fields: Fields, options: { searchLater: boolean; isNew: boolean }) => void;
  remove: (row: number, options: { searchLater: boolean }) => void;
  addToSearch: (row: number, fields: Fields) => void;
  /** Takes the words of removed rows out of the search, a portion at each call; true while some may be left. */
  mergeSearch: (isFirst: boolean) => boolean;
};
/** Prepares its statements once on the open database. */
export type MakeProjection = (db: Database.Database, now: () => Date) => Projection;

export type StoreEvent = { collections: (Entity | 'history' | 'outbox' | 'imports' | 'settings' | 'files')[] };

/**
 * The open, encrypted store. Every change of a record goes through `commit`, `undo`, `redo` (people) or `receive`
 * (the site): each writes records, history, outbox and lists in one transaction, or nothing.
 */
export type Store = {
  readonly db: Database.Database;
  readonly file: string;
  /** The lines that wait to leave. Only the sync writes it from outside. */
  readonly outbox: OutboxTable;
  /** What left and what became of it. */
  readonly departures: Pick<DepartureTable, 'list'>;
  /** What the site refused. */
  readonly tray: Pick<TrayTable, 'list' | 'get' | 'count' | 'dismiss'>;
  /** The letters of this desk's decisions, and what became of them. */
  readonly letters: LetterTable;
  /** The lines of other desks, on their way to the site. Only the valise and the sync write it. */
  readonly carried: CarriedTable;
  /** Runs `work` in one immediate transaction (nested calls join it). `work` must not return a promise. */
  write: <T>(work: () => T) => T;
  get: (entity: Entity, id: string) => StoredRecord | undefined;
  commit: (batch: NewBatch) => Batch;
  /**
   * Reverses `batch`, or this person's last one. A line that has not been frozen leaves the outbox without a trace;
   * what has left is reversed by a new change, held `delayMs` if it was a decision. Undefined if there is nothing to undo.
   */
  undo: (batch: string | null, by: string, delayMs: number) => Batch | undefined;
  /**
   * The same for a batch of many records, a portion at each call, inside the caller's `load` or `write`; null once all is
   * reversed. One that was cut is begun again with null: what is reversed stays so.
   */
  undoNext: (batch: string, by: string, place: UndoPlace | null, delayMs?: number) => UndoPlace | null;
  /** What `undo` would take back; undefined if there is nothing. */
  findUndo: (batch: string | null, by: string) => { id: string; label: string } | undefined;
  redo: (by: string, delayMs: number) => Batch | undefined;
  /**
   * Applies rows of the site: pending changes stay on top. `bulk` keeps no history (first download). Runs inside the
   * caller's `write` or `load`, so that the cursor is saved with the rows.
   */
  receive: (items: FeedItem[], options?: { bulk?: boolean }) => void;
  /**
   * Takes states of the site that a colleague's file tells, if they bear a label of `granted` and are newer than what is here.
   * The site's own word takes their place when it comes, whatever they say of their age.
   */
  hear: (items: StateLine[], granted: ReadonlySet<string>) => Hearing;
  /** Puts right what is here of a part of the house: see `repairRecords`. Answers how many records that was. */
  repair: (part: RepairedPart) => number;
  /** The feed has been read to its end: what files told and the site has not said is taken back. Answers with how many. */
  dropHearsay: () => number;
  /** What the site answered to lines that left under the name `device`, to a person who may see the labels `granted`. */
  acknowledge: (device: string, results: MutationResult[], granted: readonly string[]) => void;
  /**
   * Forgets the records of the site that carry none of these labels, and the history of those that are here no more; what
   * waits to leave stays.
   */
  keepScopes: (granted: string[]) => void;
  /** The site was restored: all that it may have forgotten waits to leave again. Answers with how many lines. */
  putBackJournal: () => number;
  /** Files of table `file` that no record, history, line that waits, is to be reviewed or may have to be sent again names. */
  listUnnamedFiles: () => string[];
  /** The site refuses a file for good: what waits goes on without it, and "À revoir" says why. */
  refuseFile: (sha256: string, code: string) => void;
  /** True if a version before this one met records that it could not hold: this one may. */
  mayReadMore: () => boolean;
  /** How many records the site has in a form that this version cannot hold; of these, `shown` are still here as they were before. */
  countUnread: () => { total: number; shown: number };
  /** True if what is here of that record is older than what the site has, in a form that this version cannot hold. */
  isUnread: (entity: Entity, id: string) => boolean;
  /** Reading the site anew beside what is here: nothing of it is seen until it takes its place, at once. */
  readonly aside: {
    put: (items: FeedItem[]) => void;
    /** Of the site's records that are held, how many it would take away. */
    weigh: () => { held: number; gone: number };
    /** `seq`: that of the site when it was read. */
    swap: (seq: number) => void;
    clear: () => void;
  };
  /**
   * A portion of a great many writes that can be done again (a download, an import): one transaction that does not wait
   * for the disk, whose new rows are not in the search yet. `listsLater` puts the indexes of the lists away instead, and the rows
   * into the search at its end, and goes past the log of changes, so that it does wait: for an empty house. To be followed by `endLoad`, and `fillSearch` until it is false; a load that is cut needs only these.
   */
  load: <T>(work: () => T, options?: { listsLater?: boolean }) => T;
  /** Makes the indexes that `load` put away, and brings what it wrote to the disk. */
  endLoad: () => void;
  /** Puts the next rows that a load left aside into the search; true while some are left. */
  fillSearch: () => boolean;
  /** Merges the next pieces of the search; true while some are left. Rows that wait for the search come first. */
  tidySearch: () => boolean;
  /** Brings the log of changes into the file; outside of any write. */
  emptyLog: () => void;
  /** Takes the next traces of what was purged out of the file; true while some are left. */
  forgetTraces: () => boolean;
  /** The device under whose name changes are written from now on. */
  setDevice: (id: string) => void;
  /** Undefined if it was never saved, or no longer fits `schema`. */
  readSetting: <S extends z.ZodType>(name: string, schema: S) => z.infer<S> | undefined;
  saveSetting: (name: string, value: unknown) => void;
  onChange: (listener: (event: StoreEvent) => void) => () => void;
  close: () => void;
};
