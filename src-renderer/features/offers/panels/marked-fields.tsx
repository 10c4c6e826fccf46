import { Checkbox, Input, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useLack } from '../../../ui/use-lack.ts';
import { type CorrectionField, correctionFields } from './correction-fields.ts';

export type Marked = Partial<Record<string, string>>;

type Props = {
  help: string;
  /** What is wrong with each marked field; empty where nothing is said of it. */
  marked: Marked;
  onToggle: (field: CorrectionField) => void;
  onComment: (field: CorrectionField, comment: string) => void;
  /** What the offer says in the field now. */
  describe?: (field: CorrectionField) => string;
};

/** The fields that a recruiter is asked to correct, each with a word on what is wrong. */
export function MarkedFields({ help, marked, onToggle, onComment, describe }: Props) {
  const t = useT();
  const errorId = useId();
  const { error, ...lacking } = useLack(Object.keys(marked).length === 0 ? t('offers.panel.noField') : null);
  return (
    <fieldset {...lacking} aria-describedby={error === null ? undefined : errorId} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        {t('offers.panel.fields')}
      </Text>
      <Text size="sm" c="dimmed">
        {help}
      </Text>
      {error !== null && (
        <Input.Error id={errorId} mt={4}>
          {error}
        </Input.Error>
      )}
      <Stack gap={4} mt={4}>
        {correctionFields.map((field) => {
          const name = t(`offers.field.${field}`);
          const comment = marked[field];
          return (
            <div key={field}>
              <Checkbox size="sm" label={name} description={describe?.(field)} checked={comment !== undefined} onChange={() => onToggle(field)} />
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
                  onChange={({ currentTarget: { value } }) => onComment(field, value)}
                />
              )}
            </div>
          );
        })}
      </Stack>
    </fieldset>
  );
}
