import { Button, Group, Text } from '@mantine/core';
import { removePart } from '../../../../src-main/domain/search/find-typed.ts';
import { isMoreThanWords, parseSearch } from '../../../../src-main/domain/search/parse-search.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describePart, describeProblem } from './describe-part.ts';

type Props = { text: string; /** Offers that a search by alert has yet to read. */ unread: number; onText: (text: string) => void };

/** Under the search: what it understood, each part with a button that takes it away, and what it did not. */
export function UnderstoodLine({ text, unread, onText }: Props) {
  const t = useT();
  const format = useFormat();
  const parts = parseSearch(text);
  if (!isMoreThanWords(parts)) return null;
  const described = parts.map((part) => ({ part, words: describePart(part, { t, format }) }));
  const problems = [...new Set(parts.flatMap((part) => describeProblem(part, t) ?? []))];
  return (
    <>
      <Group gap={4} role="group" aria-label={t('search.understood')}>
        {described.map(({ part, words }) => (
          <Button
            key={part.start}
            size="compact-xs"
            variant={part.problem === null ? 'light' : 'default'}
            fw={400}
            rightSection={<span aria-hidden>×</span>}
            aria-label={t('search.remove', { part: words })}
            onClick={() => onText(removePart(text, part))}
          >
            {words}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {[...problems, ...(unread > 0 ? [t('search.unread', { count: unread })] : [])].map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </Text>
    </>
  );
}
