import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import { type Fields, isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { findRecordAddress } from '../record-link.tsx';
import { ClashUnit } from './clash-unit.tsx';
import classes from './conflict-card.module.css';
import { listUnits, type Side } from './describe-clash.ts';
import { readShown } from './describe-since.ts';

type Props = {
  conflict: ConflictDetail;
  me: string;
  /** The heading, which takes the focus when this conflict comes after another. */
  heading: Ref<HTMLHeadingElement>;
  onResolve: (settling: { choices: Record<string, Side>; seen: ConflictDetail['current'] }) => void;
};
/** A choice, and what the record held when it was made. */
type Made = { side: Side; seen: Fields | null };

/** One record on which two people differ. A choice for each field, or for the whole act; the last one settles it. */
export function ConflictCard({ conflict, me, heading, onResolve }: Props) {
  const t = useT();
  const units = listUnits(conflict);
  const [made, setMade] = useState<readonly (Made | undefined)[]>([]);
  const [active, setActive] = useState(0);
  // What was chosen before the record changed is to be chosen again.
  const standing = units.map((unit, place) => (isSameValue(made[place]?.seen, readShown(conflict, unit)) ? made[place] : undefined));
  const choose = (place: number, side: Side) => {
    const next = units.map((unit, index) => (index === place ? { side, seen: readShown(conflict, unit) } : standing[index]));
    const open = next.indexOf(undefined);
    setMade(next);
    if (open >= 0) setActive(open);
    else onResolve({ choices: Object.fromEntries(units.flatMap((unit, index) => unit.map(({ field }) => [field, next[index]?.side ?? 'theirs']))), seen: conflict.current });
  };
  const move = (by: number) => setActive((place) => Math.max(0, Math.min(units.length - 1, place + by)));
  const address = findRecordAddress(conflict.entity, conflict.recordId);
  const [can, several] = [conflict.maySettle, units.length > 1];
  // `&` and `é`: the keys 1 and 2 of an AZERTY keyboard, without Shift.
  useCommands([
    { id: 'sync.keepStanding', label: 'sync.command.keepStanding', menu: null, keys: ['1', '&'], enabled: can, run: () => choose(active, 'theirs') },
    { id: 'sync.takeOther', label: 'sync.command.takeOther', menu: null, keys: ['2', 'é'], enabled: can, run: () => choose(active, 'mine') },
    { id: 'sync.nextField', label: 'sync.command.nextField', menu: null, keys: ['ArrowDown'], enabled: can && several, run: () => move(1) },
    { id: 'sync.previousField', label: 'sync.command.previousField', menu: null, keys: ['ArrowUp'], enabled: can && several, run: () => move(-1) },
  ]);
  return (
    <Paper withBorder p="md" data-testid="conflict">
      <Stack gap="sm">
        <div>
          <Title order={3} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
            {conflict.recordTitle || t('sync.record.untitled')}
          </Title>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t(`sync.entity.${conflict.entity}`)} · {t(`sync.conflict.${conflict.kind}`)}
            </Text>
            {address !== null && (
              <Anchor size="sm" underline="always" href={address}>
                {t('sync.conflict.open')}
              </Anchor>
            )}
          </Group>
        </div>
        {!conflict.maySettle && <Text>{t('sync.conflict.notYours')}</Text>}
        {units.map((unit, place) => (
          <ClashUnit
            key={unit.map(({ field }) => field).join()}
            conflict={conflict}
            unit={unit}
            me={me}
            active={place === active && several}
            chosen={standing[place]?.side}
            onChoose={(side) => choose(place, side)}
          />
        ))}
      </Stack>
    </Paper>
  );
}
