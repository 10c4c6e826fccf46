/** Why the directory gave no answer; windows have a sentence for each. */
export type LookupCode = 'off' | 'offline' | 'unreachable' | 'too_slow' | 'too_many_requests' | 'server_error' | 'refused' | 'not_the_directory' | 'too_large' | 'asked_elsewhere';

export class LookupFailure extends Error {
  readonly code: LookupCode;
  constructor(code: LookupCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'LookupFailure';
    this.code = code;
  }
}
