import { Alert, Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { checkIdentifiers } from '../../../src-main/domain/organisation/check-identifiers.ts';
import type { OrganisationContent } from '../../../src-main/domain/organisation/organisation.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import { KeyForm } from '../../ui/key-form.tsx';
import { nameField } from '../../ui/record-words/describe-value.ts';
import { identityFields, type IdentityField, type IdentityValues, isLong, listIdentityChanges, listIdentityRefusals, readIdentityValues, toIdentityValues } from './identity-values.ts';

type Props = {
  /** Names what is kept of a form that was left without saving. */
  name: string;
  heading: 'organisations.form.new' | 'organisations.form.edit' | 'organisations.form.propose';
  content: OrganisationContent;
  /** Why identifiers that fail their check were kept, if they were. */
  keptFor: string | null;
  /** True once it is written. */
  onSave: (set: Partial<OrganisationContent>, keepReason: string | null) => Promise<boolean>;
  onClose: () => void;
  /** What else is asked, after all fields. */
  children?: ReactNode;
};

type Draft = { values: IdentityValues; before: OrganisationContent };
const drafts = new Map<string, Draft>();

/** Writes who an organisation is; left without saving, it comes back as it was while Bureau is open. An identifier that fails its check is taken with a reason. */
export function IdentityForm({ name, heading, content, keptFor, onSave, onClose, children }: Props) {
  const t = useT();
  const say = useSayEss();
  const [draft] = useState(() => drafts.get(name));
  // What stood when the form was opened: what a colleague writes meanwhile is no change of this person’s.
  const [before] = useState(draft?.before ?? content);
  const [values, setValues] = useState(() => draft?.values ?? toIdentityValues(content));
  const [reason, setReason] = useState(keptFor ?? '');
  const [errors, setErrors] = useState<Partial<Record<IdentityField | 'reason', string | undefined>>>({});
  const form = useRef<HTMLFormElement>(null);
  const write = (field: keyof IdentityValues, value: string) => {
    const next = { ...values, [field]: value };
    setValues(next);
    drafts.set(name, { values: next, before });
    setErrors((old) => ({ ...old, [field]: undefined }));
  };
  const leave = () => {
    drafts.delete(name);
    onClose();
  };
  const save = async () => {
    const now = readIdentityValues(values);
    const set = listIdentityChanges(before, now);
    const faults = checkIdentifiers(now).filter(({ field }) => field in set);
    const refused: typeof errors = Object.fromEntries([...listIdentityRefusals(now, set)].map(([field, key]) => [field, t(key)]));
    if (faults.length > 0 && reason.trim() === '')
      Object.assign(refused, Object.fromEntries(faults.map(({ field, problem }) => [field, say(problem)])), { reason: t('organisations.form.keep.missing') });
    setErrors(refused);
    if (Object.keys(refused).length > 0) form.current?.querySelector<HTMLElement>(`[name="${Object.keys(refused)[0]}"]`)?.focus();
    else if (await onSave(set, reason.trim() || null)) leave();
  };
  const asksReason = errors.reason !== undefined || reason !== '';
  return (
    <KeyForm ref={form} label={t(heading)} confirm={t(heading === 'organisations.form.propose' ? 'organisations.form.send' : 'organisations.form.save')} onSave={() => void save()} onClose={onClose}>
      <Title order={2}>{t(heading)}</Title>
      {draft && (
        <Alert p="xs">
          <Group justify="space-between">
            <Text size="sm">{t('offers.form.draft')}</Text>
            <Button size="compact-sm" variant="default" onClick={leave}>
              {t('offers.form.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {identityFields.map((field) => {
        const control = { name: field, label: nameField(field, t), value: values[field], error: errors[field], required: field === 'name' };
        return isLong(field) ? (
          <Textarea key={field} {...control} autosize minRows={2} maxRows={12} onChange={(event) => write(field, event.currentTarget.value)} />
        ) : (
          <TextInput key={field} {...control} onChange={(event) => write(field, event.currentTarget.value)} />
        );
      })}
      {asksReason && (
        <Textarea
          name="reason" label={t('organisations.form.keep')} description={t('organisations.form.keep.help')} autosize minRows={2} maxLength={500} value={reason} error={errors.reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setErrors((old) => ({ ...old, reason: undefined }));
          }}
        />
      )}
      {children}
    </KeyForm>
  );
}
