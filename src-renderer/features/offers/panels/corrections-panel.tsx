import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useFormat, useLanguage, useT } from '../../../app/i18n/use-messages.ts';
import { findAwaited } from '../../../../src-main/domain/offer/await-corrections.ts';
import { describeValue } from '../../../ui/record-words/describe-value.ts';
import { linkPlaces } from '../../../../src-main/domain/offer/place-link.ts';
import { correctionFields } from './correction-fields.ts';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

/** Of a longer value, so much stands beside its field: the offer itself is on the left. */
const longestValue = 80;

/**
 * Asks the recruiter to correct the fields that are marked, here or on the offer itself, each with a word on what is
 * wrong. Of an offer that waits for its recruiter already, it is a reminder: the same fields, another letter, a new link.
 */
export function CorrectionsPanel({ offer, draft: { draft, change, toggleMark }, onDecide, onClose }: DecisionPanelProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const isReminder = findAwaited(offer) !== null;
  const { marked, letter: written } = draft.askCorrections;
  const corrections = correctionFields.flatMap((field) => (marked[field] === undefined ? [] : [{ field, comment: marked[field].trim() }]));
  const list = corrections
    .map(({ field, comment }) => (comment ? t('offers.letter.correction', { field: t(`offers.field.${field}`), comment }) : `– ${t(`offers.field.${field}`)}`))
    .join('\n');
  const letter = useLetter(isReminder ? 'remind' : 'askCorrections', offer, { corrections: list }, { letter: written, onWrite: (letter) => change('askCorrections', { letter }) });
  return (
    <DecisionPanel
      kind="askCorrections"
      letter={letter}
      words={{
        heading: t(isReminder ? 'offers.panel.remind' : 'offers.panel.askCorrections'),
        letterHelp: t('offers.panel.linkHelp', { place: linkPlaces[language] }),
        confirm: t(isReminder ? 'offers.panel.confirm.remind' : 'offers.panel.confirm.askCorrections'),
      }}
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
            const value = describeValue(field, offer[field], t, format);
            return (
              <div key={field}>
                <Checkbox size="sm" label={name} description={t('offers.panel.value', { value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value })} checked={comment !== undefined} onChange={() => toggleMark(field)} />
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
