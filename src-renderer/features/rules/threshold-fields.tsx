import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import type { FindingId } from '../../../src-main/domain/findings/finding.ts';
import { listOutOfBounds, listThresholds, type SetThresholds, type ThresholdName } from '../../../src-main/domain/findings/thresholds.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { rule: FindingId; set: SetThresholds; isDisabled: boolean; onChange: (set: SetThresholds) => void };

/** The editorial thresholds of a rule, each with Bureau's value and its bounds; nothing where a rule has none. */
export function ThresholdFields({ rule, set, isDisabled, onChange }: Props) {
  const t = useT();
  const list = listThresholds(rule);
  if (list.length === 0) return null;
  const out = listOutOfBounds(rule, set);
  const write = (name: ThresholdName, text: string) => {
    const { [name]: _, ...rest } = set ?? {};
    const digits = text.replace(/\D/g, '').slice(0, 6);
    const next = digits === '' ? rest : { ...rest, [name]: Number(digits) };
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <Fieldset legend={t('rules.thresholds')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('rules.thresholds.help')}
        </Text>
        {list.map(([name, { usual, least, most }]) => (
          <TextInput
            key={name} label={t(`rules.threshold.${name}`)} description={t('rules.threshold.usual', { usual, least, most })} inputMode="numeric" disabled={isDisabled}
            placeholder={String(usual)} value={set?.[name] === undefined ? '' : String(set[name])} error={out.includes(name) && t('rules.threshold.out', { least, most })}
            maw="28rem" onChange={(event) => write(name, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
