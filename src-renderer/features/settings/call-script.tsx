import { Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { scriptPlaces } from '../outcomes/write-script.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** What to say on the telephone to those who have not answered, in words of one's own. */
export function CallScript({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  const first = t('outcomes.script.first', scriptPlaces);
  const [text, setText] = useState(settings.callScript || first);
  // Bureau's own words are not kept: those of a later version stand in their place.
  const keep = (script: string) => save({ callScript: script.trim() === first ? '' : script.trim() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(text);
  };
  return (
    <form onSubmit={submit}>
      <Stack align="flex-start">
        <Title order={2}>{t('settings.script')}</Title>
        <Textarea
          w="100%" autosize minRows={4} maxRows={16} maxLength={4000} label={t('settings.script.label')} description={t('settings.script.help', scriptPlaces)}
          value={text} onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <Group>
          <Button type="submit" variant="default">
            {t('settings.script.save')}
          </Button>
          {text !== first && (
            <Button
              variant="subtle"
              onClick={() => {
                setText(first);
                keep('');
              }}
            >
              {t('settings.script.first')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
