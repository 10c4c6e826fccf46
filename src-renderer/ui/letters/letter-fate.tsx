import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leavesAlone } from '../../../src-main/domain/mail/letter-state.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeFailure, describeLetter, describeRemedy } from './describe-letter.ts';
import { LetterActions } from './letter-actions.tsx';

/** What became of the letters of an offer that left, or will leave, from this desk: nothing where there are none. */
export function LetterFate({ offer }: { offer: string }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: letters } = useQuery(orpc.letters.ofOffer.queryOptions({ input: { id: offer } }));
  const { data: status } = useQuery(orpc.letters.status.queryOptions());
  // Of letters that were given up with their decisions, nothing more is to be known.
  const shown = letters?.filter(({ state }) => state !== 'undone') ?? [];
  if (shown.length === 0) return null;
  const waits = shown.some(({ state }) => state === 'waiting');
  return (
    <Stack gap={4} my={4} component="ul" p={0} style={{ listStyle: 'none' }} aria-label={t('letters.fate')} data-testid="letter-fate">
      {shown.map((letter) => {
        const remedy = describeRemedy(letter, t);
        return (
          <li key={letter.id}>
            <Text size="sm" fw={letter.state === 'refused' || letter.state === 'uncertain' ? 600 : undefined}>
              {describeLetter(letter, t, format)}
            </Text>
            {remedy && <Text size="sm">{remedy}</Text>}
            <LetterActions letter={letter} isBySmtp={leavesAlone(status?.way)} />
          </li>
        );
      })}
      {waits && status?.failure && (
        <li>
          <Text size="sm">{describeFailure(status.failure, t)}</Text>
        </li>
      )}
    </Stack>
  );
}
