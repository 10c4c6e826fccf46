import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BlindOffer } from '../../../../src-main/contract/desk/blind-offer.ts';
import { gatherEvidence } from '../../../../src-main/domain/line/propose-articles.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { FindingsContext } from '../findings/findings-context.ts';
import { useFindingCommands } from '../findings/use-finding-commands.ts';
import { goTo } from '../findings/use-shown-findings.ts';
import { OfferText } from '../offer-text.tsx';
import { BlindEvidence } from './blind-evidence.tsx';
import { LookForm } from './look-form.tsx';
import classes from './looks.module.css';

/** Past decisions are still being read for the first time: they are asked for again. In milliseconds. */
const untilRead = ({ state }: { state: { data: BlindOffer | null | undefined } }) => ((state.data?.past.unread ?? 0) > 0 ? 1000 : false);

type Props = { id: string; of: string; onSkip: () => void };

/** An offer as it reads, with the evidence that the first had and nothing of what was decided: core tells nothing else of it here. */
export function LookedOffer({ id, of, onSkip }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  // What was read is what is judged: a decision taken meanwhile adds nothing under the eyes.
  const { data: offer, isError } = useQuery({ ...orpc.looks.read.queryOptions({ input: { id, of } }), staleTime: Infinity, gcTime: 0, retry: false, refetchInterval: untilRead });
  // Given, it awaits nobody any more: it stays until the next one is there, so that what is said of it is said.
  const [kept, keep] = useState<BlindOffer>();
  if (offer && offer !== kept) keep(offer);
  if (isError) return <Text p="md">{t('looks.gone')}</Text>;
  return kept ? <Looked offer={kept} id={id} of={of} onSkip={onSkip} /> : null;
}

function Looked({ offer, ...which }: Props & { offer: BlindOffer }) {
  const t = useT();
  const reading = useRef<HTMLDivElement>(null);
  const { content, findings } = offer;
  const [chosen, choose] = useState<string | null>(null);
  const shown = useMemo(
    () => ({
      findings, chosen,
      explain: (key: string) => {
        choose(key);
        goTo('data-explains', key, true);
      },
    }),
    [findings, chosen],
  );
  const evidence = useMemo(() => gatherEvidence(findings, offer.past.precedents), [findings, offer]);
  useFindingCommands({ findings, chosen, acts: null, onChoose: choose });
  useEffect(() => reading.current?.focus(), []);
  return (
    <div className={classes['halves']}>
      <FindingsContext value={shown}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <div ref={reading} className={classes['reading']} tabIndex={0} role="region" aria-label={t('looks.reading')}>
          <OfferText offer={content} />
        </div>
        <div className={classes['side']}>
          <LookForm {...which} evidence={evidence} />
          <BlindEvidence offer={offer} chosen={chosen} onChoose={choose} />
        </div>
      </FindingsContext>
    </div>
  );
}
