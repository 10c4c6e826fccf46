import type { Finding } from './finding.ts';

/** A finding on a fact: at no place in the words, unless one is given. */
export const makeFinding = (
  known: Pick<Finding, 'id' | 'level' | 'field' | 'source'> & { reason?: Finding['why']['reason']; values?: Finding['why']['values']; start?: number; end?: number; suggestion?: string | undefined },
): Finding => ({
  id: known.id, level: known.level, field: known.field, start: known.start ?? 0, end: known.end ?? 0,
  why: { reason: known.reason ?? known.id, values: known.values ?? {} }, source: known.source,
  ...(known.suggestion === undefined ? {} : { suggestion: known.suggestion }),
});
