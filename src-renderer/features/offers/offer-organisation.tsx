import { Anchor, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import classes from './offer-facts.module.css';

/** The organisation behind an offer, with its verdict: one key leads to its page, or makes it. */
export function OfferOrganisation({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const { client, orpc } = useDesk();
  const { showProblem } = useFeedback();
  const say = useSayEss();
  const { data: found } = useQuery(orpc.organisations.ofOffer.queryOptions({ input: { id } }));
  const mayMake = found !== undefined && found.id === null && found.name !== null && mayWrite;
  // Of one that is of the ESS nothing is left to ask.
  const isOpen = found?.code === 'toEstablish' || found?.code === 'no';
  const go = (organisation: string) => void navigate({ to: '/organisations/$id', params: { id: organisation } });
  const make = async () => {
    try {
      go((await client.organisations.makeOfOffer({ id })).id);
    } catch (error) {
      showProblem(error);
    }
  };
  const enter = () => {
    if (found?.id) go(found.id);
    else if (mayMake) void make();
  };
  useCommands([{ id: 'offers.organisation', label: 'organisations.ofOffer.command', menu: 'offer', keys: ['o'], enabled: (found !== undefined && found.id !== null) || mayMake, run: enter }]);
  if (!found || (found.id === null && !mayMake)) return null;
  return (
    <section aria-label={t('organisations.ofOffer')}>
      <Title order={3} className={classes['heading']}>
        {t('organisations.ofOffer')}
      </Title>
      {found.id !== null && found.code !== null ? (
        <>
          <Text size="sm">
            <Anchor inherit underline="always" href={`#/organisations/${found.id}`}>
              {found.name}
            </Anchor>
            {' · '}
            {t('organisations.ofOffer.verdict', { code: found.code })}
          </Text>
          {isOpen && found.reason && <Text size="sm">{say(found.reason)}</Text>}
          {isOpen && found.nextProof && <Text size="sm">{t('organisations.nextProof', { proof: say(found.nextProof) })}</Text>}
        </>
      ) : (
        <Button size="compact-sm" variant="default" h="auto" mih="1.625rem" py={2} styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }} onClick={() => void make()}>
          {t('organisations.ofOffer.make', { name: found.name ?? '' })}
        </Button>
      )}
    </section>
  );
}
