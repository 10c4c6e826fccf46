import { NativeSelect } from '@mantine/core';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useLack } from '../../../ui/use-lack.ts';
import { CitedField } from '../../../ui/line/cited-field.tsx';
import type { Cited } from '../../../ui/line/use-cited.ts';
import { reasonCodes } from '../offer-codes.ts';

type Props = { reason: RefusalReason | null; onReason: (reason: RefusalReason | null) => void; cited: Cited };

/** Why several offers are refused at once, and by which articles. */
export function RefusalReasonFields({ reason, onReason, cited }: Props) {
  const t = useT();
  const lack = useLack(reason === null ? t('offers.panel.noReason') : null);
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('offers.panel.reason')}
        {...lack}
        value={reason ?? ''}
        onChange={({ currentTarget: { value } }) => onReason(reasonCodes.find((code) => code === value) ?? null)}
        data={[{ value: '', label: t('offers.panel.noReason') }, ...reasonCodes.map((code) => ({ value: code, label: t(`offers.reason.${code}`) }))]}
      />
      <CitedField cited={cited} />
    </>
  );
}
