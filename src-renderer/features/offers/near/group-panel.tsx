import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferGroup } from '../../../../src-main/contract/desk/near-offers.ts';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { GroupAlone } from './group-alone.tsx';
import { GroupForm } from './group-form.tsx';
import { GroupResults } from './group-results.tsx';
import { useDecideGroup } from './use-decide-group.ts';

type Props = { offer: OfferDetail; acts: OfferActs; onClose: () => void; /** What became of them was read. */ onDecided: () => void };

/** One decision for the grappe of the open offer: what it will touch, then what became of each. */
export function GroupPanel({ offer, acts, onClose, onDecided }: Props) {
  const { orpc } = useDesk();
  const t = useT();
  const { done, decide } = useDecideGroup(acts);
  const { data } = useQuery({ ...orpc.offers.group.queryOptions({ input: { id: offer.id } }), gcTime: 0 });
  // What was previewed is what is decided: an offer that comes meanwhile does not slip in, ticked, under the hand.
  const [group, setGroup] = useState<OfferGroup>();
  if (group === undefined && data !== undefined) setGroup(data);
  if (done !== null) return <GroupResults done={done} onClose={onDecided} />;
  if (group === undefined) return <Text role="status">{t('near.group.loading')}</Text>;
  if (group.members.length < 2) return <GroupAlone onClose={onClose} />;
  return <GroupForm group={group} offer={offer} onDecide={(...decision) => void decide(...decision)} onClose={onClose} />;
}
