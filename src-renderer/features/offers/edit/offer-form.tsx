import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';
import { isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../../ui/use-form-keys.ts';
import { describeRefusal } from './describe-refusal.ts';
import { FormControl } from './form-control.tsx';
import { formGroups } from './form-fields.ts';
import { readFormValues, toFormValues } from './form-values.ts';
import { OriginalValue } from './original-value.tsx';
import { useOfferForm } from './use-offer-form.ts';
import classes from './offer-form.module.css';

type Props = {
  /** Names the draft. */
  name: string;
  heading: 'edit' | 'new' | 'propose';
  content: OfferContent;
  /** The offer as it arrived; null for one that is being written. */
  original: OfferContent | null;
  save: (changes: Partial<OfferContent>) => Promise<void>;
  onClose: () => void;
  /** Under the fields, above the buttons. */
  children?: ReactNode;
};

/** Writes or edits an offer. Ctrl+Enter saves, Escape leaves and keeps the draft. */
export function OfferForm({ name, heading, content, original, save, onClose, children }: Props) {
  const t = useT();
  const { showProblem } = useFeedback();
  const { form, values, changed, fromDraft, readChanges, forget, showRefusal } = useOfferForm(name, content);
  const [saving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    element.current?.querySelector('input')?.focus();
  }, []);
  const { errors } = form.formState;
  const refused = Object.keys(errors).length;
  const now = readFormValues(values);

  const submit = form.handleSubmit(async () => {
    setSaving(true);
    try {
      const changes = readChanges();
      if (Object.keys(changes).length > 0) await save(changes);
      forget();
      onClose();
    } catch (error) {
      if (!showRefusal(error)) showProblem(error);
    } finally {
      setSaving(false);
    }
  });
  const press = useFormKeys(() => void submit(), onClose);
  return (
    // Keys reach the form from the field that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its fields take the focus
    <form ref={element} className={classes['form']} noValidate aria-label={t(`offers.form.${heading}`)} onSubmit={(event) => void submit(event)} onKeyDown={press}>
      <Title order={2}>{t(`offers.form.${heading}`)}</Title>
      {fromDraft && (
        <Alert p="xs">
          <Group justify="space-between">
            <Text size="sm">{t('offers.form.draft')}</Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                form.reset(toFormValues(content));
                forget();
                onClose();
              }}
            >
              {t('offers.form.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {formGroups.map((group) => (
        <fieldset key={group.name} className={classes['group']}>
          <legend>{t(`offers.group.${group.name}`)}</legend>
          <div className={classes['fields']}>
            {group.fields.map((field) => {
              const error = errors[field];
              const differs = original !== null && !isSameValue(original[field], now[field]);
              return (
                <div key={field} className={classes['field']} data-wide={field === 'description' || field === 'title' || field === 'employerText' || field === 'applyText' || undefined}>
                  <FormControl field={field} register={form.register} error={error && t(describeRefusal(field, String(error.type), now[field]))} />
                  {differs && (
                    <OriginalValue field={field} original={original} onRestore={() => form.setValue(field, toFormValues(original)[field], { shouldDirty: true, shouldValidate: refused > 0 })} />
                  )}
                </div>
              );
            })}
          </div>
        </fieldset>
      ))}
      {children}
      <div className={classes['footer']}>
        <Button type="submit" loading={saving}>
          {t(confirms[heading])}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Text size="sm" role="status" c={refused > 0 ? 'var(--mantine-color-error)' : 'dimmed'}>
          {refused > 0 ? t('offers.form.refused', { count: refused }) : t('offers.form.changed', { count: changed.length })}
        </Text>
      </div>
    </form>
  );
}

const confirms = { new: 'offers.form.create', edit: 'offers.form.save', propose: 'offers.form.send' } as const;
