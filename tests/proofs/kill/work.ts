import type { TestDesk } from '../../site/test-desk.ts';
import type { TestSite } from '../../support/site-server.ts';
import type { Ending } from './run-killed.ts';

/** One piece of work, ready to be begun in `folder` and killed on the way. */
export type Trial = {
  work: string;
  folder: string;
  argument: string;
  /** Throws if something is lost, doubled or damaged. */
  verify: (ending: Ending) => Promise<void>;
};

export type Kills = {
  site: TestSite;
  /** Someone who sees everything, by the wire alone. */
  others: TestDesk;
  /** A new, empty folder; `name` is never the same. */
  makeFolder: () => string;
};

/** Prepares one trial after another, so that each finds a fresh piece of work. */
export type Work = { name: string; open: (kills: Kills) => Promise<{ prepare: () => Promise<Trial>; close: () => Promise<void> }> };
