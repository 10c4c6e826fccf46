import { Button, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Rehearsal } from '../../../src-main/contract/desk/rules.ts';
import type { ChangeEffect, DecidedKind } from '../../../src-main/domain/findings/judge-change.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { EffectOffers } from './effect-offers.tsx';

const kindOf: Record<ChangeEffect, DecidedKind> = {
  acceptedBlocked: 'accepted', acceptedRaised: 'accepted', acceptedCleared: 'accepted', acceptedLowered: 'accepted', refusedMissed: 'refused', refusedCaught: 'refused',
  correctionsMissed: 'corrections', correctionsCaught: 'corrections',
};

/** One effect of a change, on how many offers out of how many; a key shows them. */
export function EffectLine({ report, effect }: { report: Rehearsal; effect: ChangeEffect }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const words = t(`rules.effect.${effect}`, { count: report.effects[effect], total: report.kinds[kindOf[effect]].decided });
  if (report.effects[effect] === 0) return <Text c="dimmed">{words}</Text>;
  return (
    <div>
      <Button id={id} variant="default" h="auto" mih="2.25rem" py={4} styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words}
      </Button>
      {isOpen && <EffectOffers report={report} effect={effect} titleId={id} />}
    </div>
  );
}
