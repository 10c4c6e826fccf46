import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormRegister } from 'react-hook-form';
import type { OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import { isMessageKey } from '../../../app/i18n/messages.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { fieldKinds } from './form-fields.ts';
import type { FormValues } from './form-values.ts';

type Props = { field: OfferContentField; register: UseFormRegister<FormValues>; error: string | undefined };

/** The control of a field, by its kind. */
export function FormControl({ field, register, error }: Props) {
  const t = useT();
  const kind = fieldKinds[field];
  const common = { label: t(`offers.field.${field}`), size: 'sm', error, ...register(field) } as const;
  if (kind === 'flag') return <Checkbox {...common} />;
  if (kind === 'text') return <Textarea {...common} autosize minRows={3} maxRows={18} required={field === 'description'} />;
  if (kind === 'day') return <TextInput {...common} type="date" />;
  if (kind === 'yesNo' || typeof kind === 'object') {
    const choices = kind === 'yesNo' ? [{ value: 'yes', label: t('app.yes') }, { value: 'no', label: t('app.no') }] : kind.choices.map((value) => {
      const key = `offers.${kind.family}.${value}`;
      return { value, label: isMessageKey(key) ? t(key) : value };
    });
    return <NativeSelect {...common} data={[{ value: '', label: t('offers.form.notChosen') }, ...choices]} />;
  }
  const numeric = kind === 'number' || kind === 'money';
  return (
    <TextInput
      {...common}
      required={field === 'title'}
      {...(numeric && { inputMode: 'decimal' as const })}
      {...(kind === 'money' && { rightSection: '€' })}
    />
  );
}
