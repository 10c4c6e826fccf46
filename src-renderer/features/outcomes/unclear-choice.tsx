import { Alert, Button, Text } from '@mantine/core';
import type { OutcomeAnswer } from '../../../src-main/domain/outcome/outcome.ts';
import { outcomeSides } from '../../../src-main/domain/outcome/outcome-words.ts';
import { reachOutcome } from '../../../src-main/domain/outcome/reach-outcome.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeAnswer } from './describe-answer.ts';

type Props = { answers: readonly OutcomeAnswer[]; /** Null for who may not settle it. */ onKeep: ((answer: string) => void) | null };

/** Two sides that contradict each other: what each says, and one act to say which stands. */
export function UnclearChoice({ answers, onKeep }: Props) {
  const t = useT();
  const format = useFormat();
  const { said } = reachOutcome({ outcomes: answers });
  return (
    <Alert color="yellow" p="xs" data-testid="unclear">
      <Text size="sm" inherit fw={600}>
        {t('outcomes.unclear')}
      </Text>
      {outcomeSides.flatMap((side) => {
        const answer = said[side];
        if (answer === undefined) return [];
        return [
          <div key={side}>
            <Text size="sm" mt={4} inherit>
              {describeAnswer(answer, t, format)}
            </Text>
            {onKeep && (
              <Button size="compact-sm" variant="default" mt={4} onClick={() => onKeep(answer.id)}>
                {t(`outcomes.keep.${side}`)}
              </Button>
            )}
          </div>,
        ];
      })}
    </Alert>
  );
}
