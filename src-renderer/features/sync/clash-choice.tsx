import { Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ConflictFields, FieldClash } from '../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../ui/record-words/describe-value.ts';
import classes from './clash-choice.module.css';
import type { Side } from './conflict-card.tsx';

type Props = { conflict: ConflictFields; clashes: FieldClash[]; value: Side | null; onChoose: (side: Side) => void };

/** The two versions of one field, or of fields that go together, with who wrote each and when. */
export function ClashChoice({ conflict, clashes, value, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const label = format.list(clashes.map(({ field }) => nameField(field, t)));
  const sides: { side: Side; by: string; at: string }[] = [
    { side: 'theirs', by: conflict.theirsBy, at: conflict.theirsAt },
    { side: 'mine', by: conflict.mineBy, at: conflict.mineAt },
  ];
  return (
    <Radio.Group label={label} value={value} onChange={(side) => onChoose(side)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        {sides.map(({ side, by, at }) => (
          <Radio.Card key={side} value={side} p="sm" radius="md" className={classes['side'] ?? ''}>
            <Stack gap={4}>
              <Text size="sm" c="dimmed">
                {t(`sync.conflict.${side}`, { by, at: format.instant(at) })}
              </Text>
              {clashes.map((clash) => (
                <SideValue key={clash.field} field={clash.field} value={clash[side]} />
              ))}
              {value === side && <Text fw={700}>✓</Text>}
            </Stack>
          </Radio.Card>
        ))}
      </SimpleGrid>
      {clashes.length === 1 && clashes[0] && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('sync.conflict.base', { value: describeValue(clashes[0].field, clashes[0].base, t, format) })}
        </Text>
      )}
    </Radio.Group>
  );
}

/** A value in words; of a decision, its letter too: it is what the recruiter would read. */
function SideValue({ field, value }: { field: string; value: unknown }) {
  const t = useT();
  const format = useFormat();
  const letter = field === 'decision' && typeof value === 'object' && value !== null && 'letter' in value ? value.letter : null;
  return (
    <>
      <Text>{describeValue(field, value, t, format)}</Text>
      {typeof letter === 'string' && (
        <Text size="sm" component="blockquote" m={0} className={classes['letter'] ?? ''}>
          {letter}
        </Text>
      )}
    </>
  );
}
