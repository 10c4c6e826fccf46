import type { MenuCommand } from '../contract/desk/app.ts';
import type { Delivery } from '../contract/desk/files.ts';
import type { Rhythm } from './sync/sync-timer.ts';

/** What core needs of the place it runs in (Electron, the loopback host, the command line). */
export type CoreHost = {
  /** The folder of the profile: store, backups, logs. */
  folder: string;
  kind: 'electron' | 'browser' | 'cli';
  version: string;
  /** The system's keychain; null where there is none that is safe. */
  keychain: Keychain | null;
  /** Opens an https or mailto address in the system's own program; false if it was refused. */
  openExternal: (url: string) => Promise<boolean>;
  /** Gives a file to the person, where they can see that it leaves Bureau. Nothing of it runs in a window. */
  deliver: (file: OutgoingFile) => Promise<Delivery>;
  /** Shows the commands in the native menu; false where there is none. */
  showMenu: (commands: MenuCommand[]) => Promise<boolean>;
  /**
   * Asks the person where to keep a file, and writes it: its path, null if they changed their mind. Absent where the
   * window does that by itself.
   */
  saveFile?: (name: string, text: string) => Promise<string | null>;
  /** The same with the file `source`, of any size. */
  keepFile?: (name: string, source: string) => Promise<string | null>;
  /** Starts the site of the examples beside the application; null where it cannot be. */
  startExampleSite: (() => Promise<ExampleSite>) | null;
  /** Asked in the place of the public directory of companies: a server on this machine, in tests. */
  directoryUrl?: string;
  /** How the exchange with the site breathes where it is not as usual: faster, in tests. */
  rhythm?: Partial<Rhythm>;
  now: () => Date;
  log: Log;
};

/** A file on its way to a person, in clear. `read` may be called more than once. */
export type OutgoingFile = { name: string; type: string; size: number; read: () => AsyncIterable<Buffer> };

export type Keychain = {
  seal: (secret: string) => Promise<string>;
  /** Throws if the keychain cannot read it any more. */
  unseal: (sealed: string) => Promise<string>;
};

/** A site on this machine, filled with examples. `code` connects a desk to it. */
export type ExampleSite = { code: string; stop: () => Promise<void> };

/** Structured log, one JSON object a line. No personal data: ids, codes, counts, durations. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, detail?: Record<string, unknown>) => void;
