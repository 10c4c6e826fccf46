import { zodResolver } from '@hookform/resolvers/zod';
import { ORPCError } from '@orpc/client';
import { useEffect, useMemo, useState } from 'react';
import { type FieldErrors, type Resolver, useForm, useWatch } from 'react-hook-form';
import { type OfferContent, offerContent, type OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import { contentFields } from './form-fields.ts';
import { type FormValues, listChanged, readFormValues, toFormValues } from './form-values.ts';
import { dropDraft, keepDraft, readDraft } from './offer-drafts.ts';

const checkContent = zodResolver(offerContent);

/**
 * Checks the whole offer, but refuses only for what was written here: an offer that arrived with a wrong e-mail must
 * not keep a person from correcting its title. Core holds the same rule.
 */
const makeResolver =
  (before: Record<string, unknown>): Resolver<FormValues> =>
  async (values, context, options) => {
    const content = readFormValues(values);
    const { errors } = await checkContent(content as never, context, options as never);
    const changed = new Set(listChanged(before, content));
    const own = Object.fromEntries(Object.entries(errors).filter(([field]) => changed.has(field) || before[field] === '' || Number.isNaN(content[field as OfferContentField])));
    return Object.keys(own).length > 0 ? { values: {}, errors: own as FieldErrors<FormValues> } : { values, errors: {} };
  };

/**
 * The form of an offer. It starts from what stood when it was opened and keeps what is written whatever arrives
 * meanwhile; left without saving, it comes back as it was.
 */
export function useOfferForm(key: string, content: OfferContent) {
  const [start] = useState(() => {
    const before = toFormValues(content);
    const draft = readDraft(key);
    return { before: draft?.before ?? before, values: draft?.values ?? before, fromDraft: draft !== undefined };
  });
  const before = useMemo(() => readFormValues(start.before), [start]);
  const form = useForm<FormValues>({ defaultValues: start.values, resolver: useMemo(() => makeResolver(before), [before]), mode: 'onSubmit', reValidateMode: 'onChange' });
  const values = { ...start.values, ...useWatch({ control: form.control }) } as FormValues;
  const changed = listChanged(before, readFormValues(values)) as OfferContentField[];
  const touched = changed.length > 0;
  useEffect(() => {
    if (touched) keepDraft(key, { values, before: start.before });
    else dropDraft(key);
  });
  return {
    form,
    values,
    changed,
    fromDraft: start.fromDraft,
    /** The changed fields as the contract wants them. Call it once the form has passed. */
    readChanges: () => {
      const now = readFormValues(form.getValues());
      return Object.fromEntries(listChanged(before, now).map((field) => [field, now[field as OfferContentField]])) as Partial<OfferContent>;
    },
    forget: () => dropDraft(key),
    /** Puts what core refused on its fields; false if it was something else. */
    showRefusal: (error: unknown): boolean => {
      if (!(error instanceof ORPCError) || error.code !== 'INVALID_FIELDS') return false;
      const { fields } = error.data as { fields: { field: string; problem: string }[] };
      const known = fields.filter(({ field }) => contentFields.includes(field as OfferContentField));
      for (const { field, problem } of known) form.setError(field as OfferContentField, { type: problem }, { shouldFocus: true });
      return known.length > 0;
    },
  };
}
