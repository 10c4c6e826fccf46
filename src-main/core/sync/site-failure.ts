import type { SyncStatus } from '../../contract/desk/sync.ts';

export type FailureCode = NonNullable<SyncStatus['failure']>['code'];

/** The site could not be reached, or refused. `code` is what a person is told; the flags say what the sync does next. */
export class SiteFailure extends Error {
  readonly code: FailureCode;
  readonly detail: string;
  /** Obeyed before trying again; null: as the backoff says. */
  readonly retryAfterMs: number | null;
  /** The rights changed or the cursor is no longer good: present oneself again, then go on. */
  readonly again: 'hello' | 'snapshot' | null;
  constructor(code: FailureCode, detail: string, more: { retryAfterMs?: number | null; again?: 'hello' | 'snapshot' | null; cause?: unknown } = {}) {
    super(`${code}: ${detail}`, { cause: more.cause });
    this.name = 'SiteFailure';
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.again = more.again ?? null;
  }
}

/** Failures that time does not cure: someone must do something first. */
export const needsPerson = (code: FailureCode): boolean =>
  ['unauthorized', 'forbidden', 'upgrade_needed', 'site_older', 'reset_needs_person', 'store'].includes(code);
