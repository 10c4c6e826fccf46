import { Text } from '@mantine/core';
import type { ProposalEntry } from '../../../../src-main/contract/desk/proposals.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';
import { WordDiff } from '../../../ui/word-diff/word-diff.tsx';

/** What a proposal would change, field by field, on the record as it stands; and why. */
export function ProposedChange({ proposal }: { proposal: ProposalEntry }) {
  const t = useT();
  const format = useFormat();
  // Once it is answered, what its author had seen says more than what stands since.
  const before = proposal.state === 'open' ? (proposal.current ?? proposal.base) : proposal.base;
  return (
    <>
      {Object.entries(proposal.set).map(([field, value]) => (
        <Text key={field} inherit component="div">
          <Text span inherit c="dimmed">
            {t('sync.proposal.field', { field: nameField(field, t) })}{' '}
          </Text>
          <WordDiff before={describeValue(field, before[field], t, format)} after={describeValue(field, value, t, format)} />
        </Text>
      ))}
      {proposal.message && (
        <Text inherit fs="italic">
          {t('sync.proposal.message', { text: proposal.message })}
        </Text>
      )}
    </>
  );
}
