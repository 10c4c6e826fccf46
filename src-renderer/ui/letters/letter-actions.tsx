import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterAct, LetterEntry } from '../../../src-main/contract/desk/letters.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** What a person may do with a letter, by where it is. */
const actsOf: Partial<Record<LetterEntry['state'], readonly Exclude<LetterAct, 'handed'>[]>> = {
  waiting: ['send', 'drop'],
  off: ['drop'],
  refused: ['send', 'drop'],
  uncertain: ['send', 'arrived', 'drop'],
  toOpen: ['drop'],
};

type Props = { letter: LetterEntry; /** Mail leaves by a server: it may be asked to leave that way. */ isBySmtp: boolean };

/** The buttons of one letter; each is named with the offer that it is about. */
export function LetterActions({ letter, isBySmtp }: Props) {
  const t = useT();
  const { client, orpc, host } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const act = useMutation(
    orpc.letters.act.mutationOptions({
      onError: showProblem,
      onSuccess: ({ done }, { act }) => {
        void queries.invalidateQueries({ queryKey: orpc.letters.key() });
        showDone(done ? t(`letters.done.${act}`) : t('letters.done.elsewhere'));
      },
    }),
  );
  const acts = (actsOf[letter.state] ?? []).filter((name) => name !== 'send' || isBySmtp);
  const opens = letter.mailto !== null && (letter.state === 'toOpen' || letter.state === 'refused' || letter.state === 'handed') ? letter.mailto : null;
  if (acts.length === 0 && opens === null) return null;
  const open = (event: { preventDefault: () => void }, url: string) => {
    act.mutate({ id: letter.id, act: 'handed' });
    if (host.kind === 'browser') return;
    event.preventDefault();
    client.app.openExternal({ url }).catch(showProblem);
  };
  return (
    <>
      <Group gap={6}>
        {opens && (
          <Anchor href={opens.url} size="sm" underline="always" target="_blank" rel="noreferrer noopener" aria-label={t('letters.openOf', { title: letter.title })} onClick={(event) => open(event, opens.url)}>
            {t('letters.open')}
          </Anchor>
        )}
        {acts.map((name) => (
          <Button
            key={name}
            size="compact-sm"
            variant="default"
            aria-label={t('letters.actOf', { act: t(`letters.act.${name}`), title: letter.title })}
            loading={act.isPending && act.variables.act === name}
            onClick={() => act.mutate({ id: letter.id, act: name })}
          >
            {t(`letters.act.${name}`)}
          </Button>
        ))}
      </Group>
      {opens?.isWhole === false && <Text size="sm">{t('letters.tooLong')}</Text>}
    </>
  );
}
