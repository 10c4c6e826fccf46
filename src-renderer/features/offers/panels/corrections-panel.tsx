import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { Decision } from '../use-offer-acts.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

type Props = { offer: OfferFields; onDecide: (decision: Decision) => void; onClose: () => void };

/** What recruiters are usually asked to correct, the most frequent first. */
const fields = [
  'title', 'description', 'employerName', 'employerSiret', 'employerAddress', 'contractType', 'contractMonths', 'startsOn', 'endsOn',
  'placeLabel', 'payMin', 'payText', 'weeklyHours', 'applyUrl', 'applyEmail', 'applyBy', 'contactName',
] as const satisfies readonly (keyof OfferFields)[];
type Field = (typeof fields)[number];

/** Asks the recruiter to correct the fields that are marked, each with a word on what is wrong. */
export function CorrectionsPanel({ offer, onDecide, onClose }: Props) {
  const t = useT();
  const [marked, setMarked] = useState<Partial<Record<Field, string>>>({});
  const corrections = fields.flatMap((field) => (marked[field] === undefined ? [] : [{ field, comment: marked[field].trim() }]));
  const list = corrections
    .map(({ field, comment }) => (comment ? t('offers.letter.correction', { field: t(`offers.field.${field}`), comment }) : `– ${t(`offers.field.${field}`)}`))
    .join('\n');
  const letter = useLetter('askCorrections', offer, list);
  const toggle = (field: Field, on: boolean) =>
    setMarked((old) => {
      const next = { ...old };
      if (on) next[field] = '';
      else delete next[field];
      return next;
    });
  return (
    <DecisionPanel
      kind="askCorrections"
      letter={letter}
      obstacle={corrections.length === 0 ? t('offers.panel.noField') : null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'askCorrections', corrections, letter: letter.letter || null })}
    >
      <fieldset style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
        <Text component="legend" size="sm" fw={500}>
          {t('offers.panel.fields')}
        </Text>
        <Stack gap={4} mt={4}>
          {fields.map((field) => {
            const name = t(`offers.field.${field}`);
            const comment = marked[field];
            return (
              <div key={field}>
                <Checkbox size="sm" label={name} checked={comment !== undefined} onChange={(event) => toggle(field, event.currentTarget.checked)} />
                {comment !== undefined && (
                  <TextInput
                    size="xs"
                    mt={4}
                    mb={6}
                    ml={28}
                    maxLength={1000}
                    aria-label={t('offers.panel.comment', { field: name })}
                    placeholder={t('offers.panel.comment.placeholder')}
                    value={comment}
                    onChange={({ currentTarget: { value } }) => setMarked((old) => ({ ...old, [field]: value }))}
                  />
                )}
              </div>
            );
          })}
        </Stack>
      </fieldset>
    </DecisionPanel>
  );
}
