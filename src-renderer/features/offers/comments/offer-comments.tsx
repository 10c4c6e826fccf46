import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Comment } from '../../../../src-main/domain/comment/comment.ts';
import { sortComments } from '../../../../src-main/domain/comment/sort-comments.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import facts from '../offer-facts.module.css';
import { CommentForm } from './comment-form.tsx';
import classes from './comments.module.css';
import { useCommentActs } from './use-comment-acts.ts';

type Props = { id: string; comments: readonly Comment[]; mayWrite: boolean };

/** What colleagues say to each other about the offer, the oldest first. */
export function OfferComments({ id, comments, mayWrite }: Props) {
  const t = useT();
  if (comments.length === 0 && !mayWrite) return null;
  return (
    <section aria-label={t('comments.title')}>
      <Title order={3} className={facts['heading']}>
        {t('comments.title')}
      </Title>
      {comments.length > 0 && (
        <ul className={classes['list']}>
          {sortComments(comments).map((comment) => (
            <CommentLine key={comment.id} offer={id} comment={comment} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {mayWrite && <CommentForm key={id} offer={id} />}
    </section>
  );
}

function CommentLine({ offer, comment: { id, text, mentions, by, at }, mayWrite }: { offer: string; comment: Comment; mayWrite: boolean }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: app } = useQuery(orpc.app.status.queryOptions());
  const { remove } = useCommentActs(offer);
  const isOwn = app?.profile === 'open' && app.userName === by;
  return (
    <li>
      <Text size="sm" c="dimmed">
        {mentions.length === 0 ? t('comments.by', { by, when: format.instant(at) }) : t('comments.byFor', { by, when: format.instant(at), names: format.names(mentions) })}
      </Text>
      <Text size="sm" className={classes['text']}>
        {text}
      </Text>
      {isOwn && mayWrite && (
        <Button size="compact-xs" variant="subtle" aria-label={t('comments.removeOf', { when: format.instant(at) })} onClick={() => remove(id)}>
          {t('comments.remove')}
        </Button>
      )}
    </li>
  );
}
