import { Checkbox, Stack, Text } from '@mantine/core';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeWhy } from './describe-why.ts';
import classes from './line.module.css';
import type { Cited } from './use-cited.ts';

/** What is proposed to a refusal, each article with its whys and a box of its own; the last box says that there is none. */
export function ProposedArticles({ cited: { articles, proposals, cited, of, isNone, toggle, chooseNone } }: { cited: Cited }) {
  const t = useT();
  const format = useFormat();
  return (
    <fieldset className={classes['proposals']}>
      <Text component="legend" size="sm">
        {t(proposals.length === 0 ? 'line.proposed.none' : 'line.proposed')}
      </Text>
      <Stack gap={4} mt={4}>
        {proposals.map(({ number, whys }) => (
          <Checkbox
            key={number}
            size="sm"
            label={t('line.article.named', { number, title: articles.find((one) => one.number === number)?.current.title ?? '' })}
            description={format.names(whys.map((why) => describeWhy(why, of, t)))}
            checked={cited.some((one) => one.number === number)}
            onChange={() => toggle(number)}
          />
        ))}
        <Checkbox size="sm" label={t('line.none')} description={t('line.none.help')} checked={isNone} onChange={({ currentTarget: { checked } }) => chooseNone(checked)} />
      </Stack>
    </fieldset>
  );
}
