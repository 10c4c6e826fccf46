import type { SyncStatus } from '../../contract/desk/sync.ts';

export type FailureCode = NonNullable<SyncStatus['failure']>['code'];

/** The site could not be reached, or refused. `code` is what a person is told; the flags say what the sync does next. */
export class SiteFailure extends Error {
  readonly code: FailureCode;
  readonly detail: string;
  /** Obeyed before trying again; null: as the backoff says. */
  readonly retryAfterMs: number | null;
  /** Present oneself again, then go on; before that, forget the place of a download, or of the feed too, which is no longer good. */
  readonly again: 'hello' | 'snapshot' | 'cursor' | null;
  constructor(code: FailureCode, detail: string, more: { retryAfterMs?: number | null; again?: SiteFailure['again']; cause?: unknown } = {}) {
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
  ['unauthorized', 'forbidden', 'upgrade_needed', 'site_older', 'reset_needs_person', 'lost_device', 'other_person', 'other_site', 'store'].includes(code);
