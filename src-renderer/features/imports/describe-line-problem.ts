import type { importLine } from '../../../src-main/contract/desk/imports.ts';
import type { z } from 'zod';
import { isMessageKey } from '../../app/i18n/messages.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type LineProblem = z.infer<typeof importLine>['problems'][number];

/** Why a line, or a field of it, was refused. A code that this window does not know gets a general sentence. */
export function useDescribeLineProblem(): (problem: LineProblem) => string {
  const t = useT();
  return ({ field, code, value }) => {
    const known = `imports.problem.${code}`;
    const reason = t(isMessageKey(known) ? known : 'imports.problem.other');
    const fieldKey = `offers.field.${field}`;
    const name = isMessageKey(fieldKey) ? t(fieldKey) : field === 'line' || field === '' ? t('imports.problem.field.line') : field;
    return value === '' ? t('imports.problem', { field: name, reason }) : t('imports.problemValue', { field: name, reason, value });
  };
}
