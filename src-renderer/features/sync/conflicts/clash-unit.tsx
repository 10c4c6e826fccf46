import { Text } from '@mantine/core';
import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import type { FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { TwoSides } from '../../../ui/two-sides/two-sides.tsx';
import { ClashVersion } from './clash-value.tsx';
import { describeAuthor, describeClash, type Side } from './describe-clash.ts';

type Props = {
  conflict: ConflictDetail;
  unit: readonly FieldClash[];
  me: string;
  active: boolean;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
};

const sides = [
  { side: 'theirs', key: '1' },
  { side: 'mine', key: '2' },
] as const;

/** Two versions of what is chosen at once: told in a sentence, side by side, each with its key. */
export function ClashUnit({ conflict, unit, me, active, chosen, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const reader = { t, format, me };
  const name = conflict.kind === 'edit' ? nameField(unit[0]?.field ?? '', t) : t(`sync.conflict.${conflict.kind}`);
  return (
    <TwoSides
      legend={name}
      active={active}
      sides={sides.map(({ side, key }) => ({
        id: side,
        label: t(`sync.conflict.${side}`, { author: describeAuthor(conflict, side, reader) }),
        value: <ClashVersion kind={conflict.kind} unit={unit} side={side} />,
        isChosen: chosen === side,
        choose: conflict.maySettle ? { label: t(`sync.conflict.choose.${side}`), key, run: () => onChoose(side) } : null,
      }))}
    >
      <Text>{describeClash(conflict, unit, reader)}</Text>
    </TwoSides>
  );
}
