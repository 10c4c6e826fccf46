import type { ValiseWish } from '../../../src-main/contract/desk/valise.ts';
import type { ProposalAnswer } from '../../../src-main/domain/record/proposal.ts';
import type { Role } from '../../../src-main/domain/record/role.ts';

/** What the simulator does, written out: a schedule can be cut to what matters of it, and pasted into a test. */
export type Schedule = {
  seed: number;
  /** Each person has one desk; the last desk is a second one of the first person. */
  people: { roles: Role[]; territories: string[] }[];
  /** Rows that the site puts in a page, whatever is asked for. */
  pageRows: number;
  steps: Step[];
};

/** The machine gives way at the `at`-th statement of a step: the process dies there, or the disk is full. */
export type Failure = { at: number; how: 'crash' | 'full' };

export type SimulatedEntity = 'offer' | 'organisation' | 'press';

/** What a person does on a desk. `record` is a number that stands for an id; `word` goes nowhere else. */
export type ActStep =
  | { do: 'create'; desk: number; record: number; entity: SimulatedEntity; territory: string | null; word: number; fail?: Failure }
  | { do: 'edit'; desk: number; record: number; field: number; word: number; fail?: Failure }
  | { do: 'move'; desk: number; record: number; territory: string | null; fail?: Failure }
  | { do: 'delete'; desk: number; record: number; fail?: Failure }
  | { do: 'decide'; desk: number; record: number; choice: number; word: number; delayMs: number; fail?: Failure }
  | { do: 'undo' | 'redo'; desk: number; fail?: Failure }
  | { do: 'resolve'; desk: number; pick: number; mine: boolean; fail?: Failure }
  /** Words for who may write the record, from who may not, or may: the site judges who answers. */
  | { do: 'propose'; desk: number; record: number; field: number; word: number; fail?: Failure }
  | { do: 'answer'; desk: number; pick: number; answer: ProposalAnswer; word: number; fail?: Failure }
  | { do: 'import'; desk: number; records: number[]; territory: string | null; word: number; fail?: Failure }
  | { do: 'dismiss'; desk: number; fail?: Failure };

/**
 * Valises lie around, the newest dozen, for whoever takes one: once or more, in any order. `lies`: who carries it has
 * changed what it tells.
 */
export type CarryStep =
  | { do: 'pack'; desk: number; wish: ValiseWish; lies?: boolean; fail?: Failure }
  | { do: 'unpack'; desk: number; pick: number; fail?: Failure };

/** A record of this desk is not as the site said: altered, gone, or of nowhere. Only the digest shows it. */
export type DamageStep = { do: 'damage'; desk: number; pick: number; how: 'altered' | 'missing' | 'extra' };

/**
 * Adds a file to a record; the same word is the same file. Takes the first one away. Wants one of those that
 * this desk sees named. */
export type FileStep =
  | { do: 'attach'; desk: number; record: number; word: number; fail?: Failure }
  | { do: 'detach'; desk: number; record: number; fail?: Failure }
  | { do: 'keep'; desk: number; pick: number; fail?: Failure };

export type LocalStep =
  | ActStep
  | CarryStep
  | DamageStep
  | FileStep
  | { do: 'clock'; desk: number; seconds: number }
  | { do: 'restart'; desk: number };

export type SyncStep = { do: 'sync'; desk: number; net: NetworkEvent[]; fail?: Failure };

/** What happens on the side of the site. `back` counts backups from the newest. */
export type SiteStep =
  | { do: 'submit'; record: number; entity: SimulatedEntity; territory: string | null; word: number }
  | { do: 'grant'; person: number; roles: Role[]; territories: string[] }
  | { do: 'backup' | 'verify' }
  | { do: 'restore'; back: number }
  | { do: 'compact'; keep: number }
  /** Whoever runs the site gives it what a valise brings. */
  | { do: 'carry'; pick: number }
  | { do: 'deliver'; pick: number };

export type Step = LocalStep | SyncStep | SiteStep;

/** What the network does to the `request`-th request of a sync, and what others do meanwhile. */
export type NetworkEvent = {
  request: number;
  /** Of those that carry files alone. */
  of?: 'files';
  fault: NetworkFault | null;
  /** Steps of others, and of this desk's person, before the site has the request, or before the desk has the answer. */
  before: Step[];
  after: Step[];
};

export type NetworkFault =
  /** It never arrives. */
  | { kind: 'drop' }
  /** It arrives later, after other things; nobody waits for the answer. */
  | { kind: 'late' }
  /** The site does it; the answer is lost. */
  | { kind: 'lost_answer' }
  /** It is answered, and arrives a second time, much later. */
  | { kind: 'replay' }
  /** The connection ends after so many thousandths of the answer. */
  | { kind: 'cut'; thousandths: number }
  /** So many thousandths of the answer come, as if that were all. */
  | { kind: 'truncate'; thousandths: number }
  /** One byte is not what was sent. */
  | { kind: 'alter'; thousandths: number }
  | { kind: 'status'; status: 500 | 502 | 503 | 429 }
  /** A hotel's page, with status 200. */
  | { kind: 'portal' }
  /** The server dies around its commit. */
  | { kind: 'server_dies'; when: 'before' | 'after' };

/** What went wrong, in the four kinds that a person would feel. */
export type Problem = { kind: 'lost' | 'doubled' | 'diverged' | 'leaked'; text: string };

export type RunCounts = { steps: number; crashes: number; networkFaults: number; restores: number; scopeChanges: number; valises: number; files: number; repairs: number; answers: number };
