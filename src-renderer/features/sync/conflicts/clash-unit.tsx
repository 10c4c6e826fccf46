import { Text } from '@mantine/core';
import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import type { FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { TwoSides } from '../../../ui/two-sides/two-sides.tsx';
import { ClashVersion } from './clash-value.tsx';
import { describeAuthor, describeClash, type Side } from './describe-clash.ts';
import { describeSince, describeWriter, hasMoved } from './describe-since.ts';

type Props = {
  conflict: ConflictDetail;
  unit: readonly FieldClash[];
  me: string;
  active: boolean;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
};

const two = [
  { id: 'theirs', chooses: 'theirs', key: '1' },
  { id: 'mine', chooses: 'mine', key: '2' },
] as const;
/** What stood when they differed stands no more: it is only told, and what the record holds now is kept or not. */
const moved = [
  { id: 'now', chooses: 'theirs', key: '1' },
  { id: 'theirs', chooses: null, key: '' },
  { id: 'mine', chooses: 'mine', key: '2' },
] as const;

/** Two versions of what is chosen at once: told in a sentence, side by side, each with its key; and what the record holds since. */
export function ClashUnit({ conflict, unit, me, active, chosen, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const reader = { t, format, me };
  const name = conflict.kind === 'edit' ? nameField(unit[0]?.field ?? '', t) : t(`sync.conflict.${conflict.kind}`);
  const isMoved = hasMoved(conflict, unit);
  const since = describeSince(conflict, unit, reader);
  const describeSide = (id: Side | 'now') => {
    if (id === 'now') return t('sync.conflict.now', { author: describeWriter(conflict, unit, reader) ?? 'none' });
    return t(isMoved && id === 'theirs' ? 'sync.conflict.before' : `sync.conflict.${id}`, { author: describeAuthor(conflict, id, reader) });
  };
  return (
    <TwoSides
      legend={name}
      active={active}
      sides={(isMoved ? moved : two).map(({ id, chooses, key }) => ({
        id,
        label: describeSide(id),
        value: <ClashVersion conflict={conflict} unit={unit} side={id} />,
        isChosen: chooses !== null && chosen === chooses,
        choose: conflict.maySettle && chooses !== null ? { label: t(`sync.conflict.choose.${chooses}`), key, run: () => onChoose(chooses) } : null,
      }))}
    >
      <Text>{describeClash(conflict, unit, reader)}</Text>
      {since !== undefined && (
        <Text fw={600} role="status">
          {since}
        </Text>
      )}
    </TwoSides>
  );
}
