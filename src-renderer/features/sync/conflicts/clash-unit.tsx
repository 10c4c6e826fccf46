import { Button, Kbd, Text } from '@mantine/core';
import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import type { FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { ClashVersion } from './clash-value.tsx';
import classes from './conflict-card.module.css';
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
    <fieldset className={classes['unit']} data-active={active || undefined} aria-current={active || undefined}>
      <Text component="legend" size="sm" fw={600} px={4}>
        {name}
      </Text>
      <Text>{describeClash(conflict, unit, reader)}</Text>
      <div className={classes['sides']}>
        {sides.map(({ side, key }) => (
          <div key={side} className={classes['side']} data-chosen={chosen === side || undefined}>
            <Text size="sm" c="dimmed">
              {t(`sync.conflict.${side}`, { author: describeAuthor(conflict, side, reader) })}
            </Text>
            <ClashVersion kind={conflict.kind} unit={unit} side={side} />
            {conflict.maySettle && (
              <Button
                className={classes['choose'] ?? ''}
                size="compact-md"
                variant={chosen === side ? 'filled' : 'default'}
                aria-pressed={chosen === side}
                rightSection={<Kbd size="xs" aria-hidden="true">{key}</Kbd>}
                onClick={() => onChoose(side)}
              >
                {t(`sync.conflict.choose.${side}`)}
              </Button>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
