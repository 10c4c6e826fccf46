import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ArticleWords } from '../../../src-main/domain/line/article.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Writes a version of an article, or the next article where `asked` is null. Says so, and offers to take it back. */
export function useWriteArticle(asked: number | null) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isHere = useStillHere('/settings/line/new');
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.line.key() });
  const undo = useUndoBatch(refresh);
  const write = useMutation(
    orpc.line.write.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch, number }) => {
        refresh();
        if (asked === null && isHere()) void navigate({ to: '/settings/line/$number', params: { number: String(number) }, replace: true });
        if (batch !== null) showDone(t('line.done', { number }), { undo: () => void undo(batch, t('line.undone', { number })) });
      },
    }),
  );
  return { write: (words: ArticleWords) => write.mutate({ ...words, number: asked }), isBusy: write.isPending };
}
