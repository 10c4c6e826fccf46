import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ValiseSummary } from '../../../src-main/contract/desk/valise.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';
import { useSize } from '../../ui/files/use-size.ts';
import { describeCounts, describeScopes } from './describe-content.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

type Props = { summary: ValiseSummary; busy: boolean; onTake: (code: string | null) => void; onLeave: () => void };

/** What is in a valise that was opened: from whom, how fresh, for whom; and why it will not be taken, if it will not. */
export function ValiseInside({ summary, busy, onTake, onLeave }: Props) {
  const t = useT();
  const format = useFormat();
  const [code, setCode] = useState('');
  const heading = useFirstFocus<HTMLHeadingElement>();
  const showSize = useSize();
  const { content, by, at, asOf, expires, counts, total, files, scopes, firstFor, fromLater, refusal } = summary;
  const needsCode = refusal === 'needs_code';
  const canTake = refusal === null || (needsCode && code.trim() !== '');
  const why = `problems.valise.${refusal}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canTake) onTake(needsCode ? code : null);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" data-testid="valise-inside">
        <Title order={3} ref={heading} tabIndex={-1}>
          {t(`valise.inside.${content}`, { what: total === 0 ? t('valise.inside.nothing') : describeCounts(counts, t, format) })}
        </Title>
        <Text>{t('valise.inside.by', { by: firstFor === null ? by : t('valise.inside.site'), at: format.instant(at) })}</Text>
        {files.count > 0 && <Text>{t('valise.inside.files', { count: files.count, size: showSize(files.bytes) })}</Text>}
        {asOf !== null && <Text>{t('valise.inside.asOf', { when: format.instant(asOf), ago: format.relative(asOf) })}</Text>}
        {scopes.length > 0 && <Text>{t('valise.inside.for', { what: describeScopes(scopes, t, format) })}</Text>}
        {firstFor !== null && <Text>{t('valise.inside.first', { name: firstFor })}</Text>}
        <Text>{t('valise.inside.expires', { when: format.instant(expires), in: format.relative(expires) })}</Text>
        {fromLater && <Text>{t('valise.inside.fromLater')}</Text>}
        {refusal !== null && <Text role="alert" fw={600}>{t(isMessageKey(why) ? why : 'problems.valise.other')}</Text>}
        {needsCode && (
          <Textarea label={t('sync.connect.code')} description={t('sync.connect.help')} rows={3} spellCheck={false} autoComplete="off" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        )}
        <Group>
          {(refusal === null || needsCode) && (
            <Button type="submit" loading={busy} disabled={!canTake}>
              {t(content === 'records' ? 'valise.take.records' : 'valise.take.waiting')}
            </Button>
          )}
          <Button variant="default" onClick={onLeave}>{t('valise.take.leave')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
