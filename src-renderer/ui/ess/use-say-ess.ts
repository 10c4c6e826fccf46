import { useCallback } from 'react';
import type { ShownVerdict } from '../../../src-main/contract/desk/organisations.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

type EssMessage = ShownVerdict['reason'];
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Says a sentence about a verdict in the person's language, days written as people write them. */
export function useSayEss(): (message: EssMessage) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    ({ id, values }) => {
      const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && isDay.test(value) ? format.day(value) : value]);
      return isMessageKey(id) ? t(id, Object.fromEntries(shown)) : id;
    },
    [t, format],
  );
}
