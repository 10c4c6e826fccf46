import { Anchor, List, Text } from '@mantine/core';
import type { TemplateProblem } from '../../../src-main/domain/letters/check-template.ts';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { placeNames } from '../../../src-main/domain/letters/letter-places.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { problems: readonly TemplateProblem[]; words: string; language: LetterLanguage; onSelect: (start: number, end: number) => void };

/** What is wrong with the words of a letter, each at its place, which is one key away. */
export function TemplateProblems({ problems, words, language, onSelect }: Props) {
  const t = useT();
  const write = (code: keyof (typeof placeNames)['fr']) => `{${placeNames[language][code]}}`;
  return (
    <div id="template-problems" role="status">
      {problems.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('templates.fine')}
        </Text>
      ) : (
        <List size="sm">
          {problems.map((problem) =>
            problem.problem === 'unknown' ? (
              <List.Item key={problem.start}>
                <Anchor component="button" type="button" inherit underline="always" onClick={() => onSelect(problem.start, problem.end)}>
                  {t('templates.problem.line', { line: words.slice(0, problem.start).split('\n').length })}
                </Anchor>{' '}
                {problem.meant === null ? t('templates.problem.unknown', { text: problem.text }) : t('templates.problem.meant', { text: problem.text, place: write(problem.meant) })}
              </List.Item>
            ) : (
              <List.Item key={problem.place}>{t(`templates.problem.${problem.problem}`, { place: write(problem.place), what: t(`templates.place.${problem.place}`) })}</List.Item>
            ),
          )}
        </List>
      )}
    </div>
  );
}
