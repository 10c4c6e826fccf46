import { ORPCError } from '@orpc/client';
import { isMessageKey, type MessageKey } from '../i18n/messages.ts';
import type { MessageParams } from '../i18n/make-formatter.ts';

export type ProblemWords = { key: MessageKey; params: MessageParams; fields: string[] };

const pick = (area: string, code: unknown): MessageKey => {
  const key = `problems.${area}.${String(code)}`;
  const other = `problems.${area}.other`;
  if (isMessageKey(key)) return key;
  return isMessageKey(other) ? other : 'problems.unknown';
};

/** Finds the sentence for whatever was thrown. What nobody expected is masked: its words are for the log. */
export function describeProblem(error: unknown): ProblemWords {
  const words = (key: MessageKey, params: MessageParams = {}, fields: string[] = []) => ({ key, params, fields });
  if (!(error instanceof ORPCError)) {
    const cut = error instanceof TypeError && /fetch|network/i.test(error.message);
    return words(cut ? 'problems.unreachableCore' : 'problems.unknown');
  }
  const data = (typeof error.data === 'object' && error.data !== null ? error.data : {}) as Record<string, unknown>;
  const line = typeof data['line'] === 'number' ? data['line'] : 'none';
  switch (error.code) {
    case 'STORE':
      return words(pick('store', data['code']));
    case 'SITE':
      return words(pick('site', data['code']));
    case 'FILE':
      return words(pick('file', data['code']), { line });
    case 'VALISE':
      return words(pick('valise', data['code']));
    case 'LOOKUP':
      return words(pick('lookup', data['code']));
    case 'ATTACHMENT':
      return words(pick('attachment', data['code']), { limit: Number(data['detail']) || 0, mega: Math.floor((Number(data['detail']) || 0) / 1e6) });
    case 'NAME_TAKEN':
      return words('problems.NAME_TAKEN', { name: String(data['name']), by: String(data['by']), isOwn: data['by'] === null ? 'yes' : 'no' });
    case 'INVALID_FIELDS': {
      const fields = Array.isArray(data['fields']) ? (data['fields'] as { field: string }[]).map(({ field }) => field) : [];
      return words('problems.INVALID_FIELDS', { count: fields.length, fields: fields.join(', ') }, fields);
    }
    default: {
      const key = `problems.${error.code}`;
      return words(isMessageKey(key) ? key : 'problems.unknown');
    }
  }
}
