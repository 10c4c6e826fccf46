/** What a desk that soaks tells, in bytes and counts. `lost`: offers whose field is not what it wrote there last. */
export type SoakWord =
  | { kind: 'ready'; offers: number }
  | { kind: 'memory'; heap: number; resident: number }
  | { kind: 'quiet' }
  | { kind: 'end'; edits: number; failedSyncs: number; waiting: number; lost: number; digest: string };

/** `stop`: no more work, exchange until nothing waits. `end`: take what the others wrote last, tell the outcome and close. */
export type SoakOrder = { kind: 'stop' } | { kind: 'end' };
