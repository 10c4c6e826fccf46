import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
import { correctionFields } from './correction-fields.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

/**
 * Asks the recruiter to correct the fields that are marked, here or on the offer itself, each with a word on what is
 * wrong.
 */
export function CorrectionsPanel({ offer, draft: { draft, change, toggleMark }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const { marked, letter: written } = draft.askCorrections;
  const corrections = correctionFields.flatMap((field) => (marked[field] === undefined ? [] : [{ field, comment: marked[field].trim() }]));
  const list = corrections
    .map(({ field, comment }) => (comment ? t('offers.letter.correction', { field: t(`offers.field.${field}`), comment }) : `– ${t(`offers.field.${field}`)}`))
    .join('\n');
  const letter = useLetter('askCorrections', offer, { corrections: list }, { letter: written, onWrite: (letter) => change('askCorrections', { letter }) });
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
        <Text size="sm" c="dimmed">
          {t('offers.panel.fieldsHelp')}
        </Text>
        <Stack gap={4} mt={4}>
          {correctionFields.map((field) => {
            const name = t(`offers.field.${field}`);
            const comment = marked[field];
            return (
              <div key={field}>
                <Checkbox size="sm" label={name} checked={comment !== undefined} onChange={() => toggleMark(field)} />
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
                    onChange={({ currentTarget: { value } }) => change('askCorrections', { marked: { ...marked, [field]: value } })}
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
