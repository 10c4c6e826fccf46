import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import classes from './comments.module.css';

/** What colleagues have said to this person and that was not seen yet, each with the offer that it is about. */
export function MentionsScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const { data } = useQuery(orpc.comments.unseen.queryOptions());
  const see = useMutation(
    orpc.comments.see.mutationOptions({
      onError: showProblem,
      onSuccess: (_, { comments, seen }) => {
        void queries.invalidateQueries({ queryKey: orpc.comments.key() });
        if (seen) showDone(t('comments.seen', { count: comments.length }), { undo: () => see.mutate({ comments, seen: false }) });
      },
    }),
  );
  const mentions = data?.mentions ?? [];
  return (
    <Stack p="lg" gap="md" maw="48rem">
      <Title order={1}>{t('comments.forYou')}</Title>
      <Text role="status">{data === undefined ? t('app.loading') : t('comments.unseen', { count: data.total })}</Text>
      {mentions.length > 1 && (
        <Button size="compact-md" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => see.mutate({ comments: mentions.map(({ comment }) => comment.id), seen: true })}>
          {t('comments.seeAll')}
        </Button>
      )}
      <ul className={classes['list']} aria-label={t('comments.forYou')}>
        {mentions.map(({ id, title, comment }) => (
          <li key={comment.id}>
            <Anchor underline="always" fw={600} href={`#/offers?id=${id}`}>
              {title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('comments.by', { by: comment.by, when: format.instant(comment.at) })}
            </Text>
            <Text className={classes['text']}>{comment.text}</Text>
            <Button size="compact-sm" variant="default" aria-label={t('comments.seeOf', { title })} onClick={() => see.mutate({ comments: [comment.id], seen: true })}>
              {t('comments.see')}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
