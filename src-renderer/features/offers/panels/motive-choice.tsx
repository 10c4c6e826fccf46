import { Radio, Stack } from '@mantine/core';
import { chosenMotives, type ChosenMotive } from '../../../../src-main/domain/offer/closing-motives.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useLack } from '../../../ui/use-lack.ts';

/** Why it closes. */
export function MotiveChoice({ motive, onMotive }: { motive: ChosenMotive | null; onMotive: (motive: ChosenMotive) => void }) {
  const t = useT();
  const lack = useLack(motive === null ? t('offers.panel.noMotive') : null);
  return (
    <Radio.Group label={t('offers.motive')} value={motive} onChange={onMotive} {...lack}>
      <Stack gap={4} mt={4}>
        {chosenMotives.map((code) => (
          <Radio key={code} size="sm" value={code} label={t(`offers.motive.${code}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
