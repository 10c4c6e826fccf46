import { Text, Title } from '@mantine/core';
import type { OutcomeFigures } from '../../../src-main/contract/desk/outcomes.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

/** The rates of a year, each with what it is of: none is said of fewer than five. */
export function OutcomeRates({ figures: { closed, asked, answered, filled, filledHere } }: { figures: OutcomeFigures }) {
  const t = useT();
  const { share } = useShares();
  return (
    <section aria-labelledby="outcome-rates">
      <Title order={2} id="outcome-rates">
        {t('outcomes.rates')}
      </Title>
      <ul data-testid="outcome-rates">
        <li>{t('outcomes.rate.answered', { part: answered, of: asked, closed, rate: share(answered, asked) })}</li>
        <li>{t('outcomes.rate.filled', { part: filled, of: answered, rate: share(filled, answered) })}</li>
        <li>{t('outcomes.rate.filledHere', { part: filledHere, of: answered, rate: share(filledHere, answered) })}</li>
      </ul>
      <Text size="sm" c="dimmed">
        {t('outcomes.rates.help')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('outcomes.candidates.help')}
      </Text>
    </section>
  );
}

const fewest = 5;

/** A share in per cent, or `few` where it would say nothing. */
function useShares() {
  const { number } = useFormat();
  return { share: (part: number, of: number): string => (of < fewest ? 'few' : number(Math.round((100 * part) / of))) };
}
