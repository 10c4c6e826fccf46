import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { findLookReason } from '../../../../src-main/domain/second-look/choose-looks.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../../app/feedback/use-undo-batch.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import classes from '../offer-facts.module.css';
import { describeSecond, nameCited } from './describe-opinion.ts';

/** What others would have decided, and whether someone is to look at the decision; one key asks for it. */
export function OfferLooks({ offer: { id, fields }, mayAsk }: { offer: OfferDetail; mayAsk: boolean }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.offers.key() });
  const undo = useUndoBatch(refresh);
  const why = findLookReason(fields);
  const isDecided = fields.decision !== null && fields.decision.kind !== 'askCorrections';
  const isAsked = why !== null && why !== 'drawn';
  const looks = fields.secondLooks.filter(({ first }) => first.at === fields.decision?.at);
  const ask = useMutation(
    orpc.looks.ask.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }, { asked }) => {
        refresh();
        const said = t(asked ? 'looks.asked' : 'looks.unasked');
        if (batch !== null) showDone(said, { undo: () => void undo(batch, t(asked ? 'looks.unasked' : 'looks.asked')) });
      },
    }),
  );
  const isOpen = mayAsk && isDecided && looks.length === 0 && why !== 'drawn';
  const toggle = () => ask.mutate({ id, asked: !isAsked });
  useCommands([{ id: 'looks.ask', label: 'looks.command.ask', menu: 'offer', keys: ['v'], enabled: isOpen && !ask.isPending, run: toggle }]);
  if (!isDecided && looks.length === 0) return null;
  return (
    <section aria-label={t('looks.ofOffer')}>
      <Title order={3} className={classes['heading']}>
        {t('looks.ofOffer')}
      </Title>
      {looks.length === 0 && why !== null && <Text size="sm">{t(`looks.why.${why}`)}</Text>}
      {looks.map((look) => (
        <div key={look.id}>
          <Text size="sm">{describeSecond(look, t, format)}</Text>
          <Text size="sm">{nameCited(look, t, format)}</Text>
          <Text size="sm">{look.comment}</Text>
        </div>
      ))}
      {isOpen && (
        <Button size="compact-sm" variant="default" onClick={toggle}>
          {t(isAsked ? 'looks.unask' : 'looks.ask')}
        </Button>
      )}
    </section>
  );
}
