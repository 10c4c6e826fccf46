import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { scriptPlaces } from '../outcomes/write-script.ts';
import { useWriteScript } from './use-write-script.ts';

/** What to say on the telephone to those who have not answered, in the words of the team. */
export function CallScript() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: script } = useQuery(orpc.outcomes.script.queryOptions());
  if (!script) return null;
  const text = script.text ?? t('outcomes.script.first', scriptPlaces);
  return (
    <Stack align="flex-start">
      <Title order={2}>{t('settings.script')}</Title>
      <ScriptForm kept={text} mayWrite={script.mayWrite} />
      {script.changed && (
        <Text size="sm" c="dimmed">
          {t('settings.script.changed', { by: script.changed.by, when: format.instant(script.changed.at) })}
        </Text>
      )}
      {!script.mayWrite && <Text size="sm">{t('settings.script.notYours')}</Text>}
    </Stack>
  );
}

function ScriptForm({ kept, mayWrite }: { kept: string; mayWrite: boolean }) {
  const t = useT();
  const write = useWriteScript();
  const first = t('outcomes.script.first', scriptPlaces);
  // What is being written stays, whatever a colleague writes meanwhile.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? kept;
  const forget = () => setDraft(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    // Bureau's own words are not kept: those of a later version stand in their place.
    write(words === '' || words === first ? null : words, forget);
  };
  return (
    <form onSubmit={submit} style={{ inlineSize: '100%' }}>
      <Textarea
        autosize minRows={4} maxRows={16} maxLength={4000} label={t('settings.script.label')} description={t('settings.script.help', scriptPlaces)}
        readOnly={!mayWrite} value={text} onChange={({ currentTarget: { value } }) => setDraft(value)}
      />
      {mayWrite && (
        <Group mt="sm">
          <Button type="submit" variant="default">
            {t('settings.script.save')}
          </Button>
          {text !== first && (
            <Button
              variant="subtle"
              onClick={() => {
                setDraft(first);
                write(null, forget);
              }}
            >
              {t('settings.script.first')}
            </Button>
          )}
        </Group>
      )}
    </form>
  );
}
