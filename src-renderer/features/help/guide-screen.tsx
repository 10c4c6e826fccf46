import { Anchor, Box, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import { guidePages } from './guide-pages.ts';
import { GuideText } from './guide-text.tsx';

/** One page of the guide; a link to one of its headings leads there. */
export function GuideScreen() {
  const t = useT();
  const { page } = useParams({ from: '/help/$page' });
  const { at } = useSearch({ from: '/help/$page' });
  const found = guidePages.find(({ name }) => name === page);
  return (
    <Box p="lg" maw="48rem">
      <Anchor href="#/help" size="sm">
        {t('help.back')}
      </Anchor>
      {found ? <GuideArticle key={page} text={found.text} at={at ?? null} /> : <Text mt="md">{t('help.unknown')}</Text>}
    </Box>
  );
}

function GuideArticle({ text, at }: { text: string; at: string | null }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = at === null ? null : article.current?.querySelector<HTMLElement>(`#${CSS.escape(at)}`);
    if (heading) heading.focus();
    else article.current?.closest('main')?.scrollTo({ top: 0 });
  }, [at]);
  return (
    <article ref={article} lang="fr">
      <GuideText text={text} />
    </article>
  );
}
