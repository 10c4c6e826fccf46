import { Button, Checkbox, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '../../../src-main/domain/fold-text.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props<Code extends string> = {
  name: string;
  codes: readonly Code[];
  label: (code: Code) => string;
  counts: Partial<Record<string, number>> | undefined;
  chosen: readonly Code[];
  onChange: (chosen: Code[]) => void;
  /** A field narrows a long list. */
  findLabel?: string;
};

/** One filter: its choices, each with how many offers it would show. A choice without offers stays if it is made. */
export function FacetFilter<Code extends string>({ name, codes, label, counts, chosen, onChange, findLabel }: Props<Code>) {
  const t = useT();
  const [words, setWords] = useState('');
  const wanted = foldText(words.trim());
  const shown = codes.filter((code) => ((counts?.[code] ?? 0) > 0 || chosen.includes(code)) && foldText(label(code)).includes(wanted));
  return (
    <Popover trapFocus returnFocus withinPortal position="bottom-start" shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant={chosen.length > 0 ? 'light' : 'default'}>
          {chosen.length > 0 ? t('offers.filter.chosen', { name, count: chosen.length }) : name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} p="xs">
        {findLabel && codes.length > 10 && <TextInput size="xs" mb="xs" aria-label={findLabel} placeholder={findLabel} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
        <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: -1 }}>
          <Stack gap={6} pe="xs">
            {shown.map((code) => (
              <Checkbox
                key={code}
                size="sm"
                label={t('offers.filter.choice', { name: label(code), count: counts?.[code] ?? 0 })}
                checked={chosen.includes(code)}
                onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, code] : chosen.filter((other) => other !== code))}
              />
            ))}
            {shown.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('offers.filter.none')}
              </Text>
            )}
          </Stack>
        </ScrollArea.Autosize>
        {chosen.length > 0 && (
          <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            {t('offers.filter.clearOne')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
