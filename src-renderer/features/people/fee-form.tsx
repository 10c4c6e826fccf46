import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { cents as validCents, day } from '../../../src-main/domain/text.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { readCents, writeEuros } from '../../ui/euros.ts';
import { KeyForm } from '../../ui/key-form.tsx';

type Fee = { cents: number | null; receivedOn: string | null };
type Props = Fee & { onSave: (fee: Fee) => Promise<boolean>; onClose: () => void };

/** The amount and the day of a fee. Both emptied, nothing was paid. */
export function FeeForm({ cents, receivedOn, onSave, onClose }: Props) {
  const t = useT();
  const [amount, setAmount] = useState(cents === null ? '' : writeEuros(cents));
  const [on, setOn] = useState(receivedOn ?? '');
  const [wrong, setWrong] = useState<'amount' | 'on' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const save = async () => {
    const isEmpty = amount.trim() === '' && on === '';
    const read = validCents.safeParse(readCents(amount));
    if (!isEmpty && (amount.trim() === '' || !read.success)) setWrong('amount');
    else if (!isEmpty && !day.safeParse(on).success) setWrong('on');
    else if (await onSave(isEmpty ? { cents: null, receivedOn: null } : { cents: read.data ?? null, receivedOn: on })) onClose();
  };
  return (
    <KeyForm ref={form} label={t('people.fee')} confirm={t('people.fee.save')} onSave={() => void save()} onClose={onClose}>
      <TextInput
        label={t('people.fee.amount')} inputMode="decimal" rightSection="€" value={amount} error={wrong === 'amount' && t('people.fee.amount.wrong')}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
          setWrong(null);
        }}
      />
      <TextInput
        type="date" label={t('people.fee.on')} value={on} error={wrong === 'on' && t('people.fee.on.wrong')}
        onChange={(event) => {
          setOn(event.currentTarget.value);
          setWrong(null);
        }}
      />
    </KeyForm>
  );
}
