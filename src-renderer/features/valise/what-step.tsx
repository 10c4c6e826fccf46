import { Checkbox, Fieldset, Radio, Stack } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import type { Wish } from './use-wish.ts';

/** First step: records for someone, or what waits here. */
export function WhatStep({ wish: { draft, change } }: { wish: Wish }) {
  const t = useT();
  return (
    <Fieldset legend={t('valise.step.what')} w="100%">
      <Stack gap="xs">
        <Radio.Group aria-label={t('valise.step.what')} value={draft.content} onChange={(content) => change({ content: content === 'waiting' ? 'waiting' : 'records' })}>
          <Stack gap="xs">
            <Radio value="records" label={t('valise.what.records')} description={t('valise.what.records.help')} />
            <Radio value="waiting" label={t('valise.what.waiting')} description={t('valise.what.waiting.help')} />
          </Stack>
        </Radio.Group>
        {draft.content === 'waiting' && (
          <Checkbox
            label={t('valise.what.held')}
            description={t('valise.what.held.help')}
            checked={draft.withHeld}
            onChange={(event) => change({ withHeld: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t('valise.what.files')}
          description={t(draft.content === 'waiting' ? 'valise.what.files.waiting' : 'valise.what.files.records')}
          checked={draft.withFiles}
          onChange={(event) => change({ withFiles: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  );
}
