import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { letterLanguages } from '../../../src-main/domain/letters/letter-language.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useFirstLetters } from '../offers/letters/use-letters.ts';
import { findKind, nameLetter } from './name-letter.ts';
import { TemplateForm } from './template-form.tsx';

/** One letter in one language: its words, to change by those who may, beside what they make on a real offer. */
export function TemplateScreen() {
  const params = useParams({ from: '/settings/templates/$language/$kind' });
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.letters.templates.queryOptions());
  const first = useFirstLetters();
  const kind = findKind(params.kind);
  const language = letterLanguages.find((one) => one === params.language);
  const shipped = kind && language && first?.[language][kind];
  const template = data?.templates.find((one) => one.kind === kind && one.language === language);
  return (
    <Stack p="lg" gap="md" maw="80rem">
      <Anchor href="#/settings/templates" size="sm">
        {t('templates.back')}
      </Anchor>
      {kind === undefined || language === undefined ? (
        <Text>{t('templates.unknown')}</Text>
      ) : (
        <>
          <Title order={1}>{nameLetter(kind, t)}</Title>
          <Group gap="md" role="group" aria-label={t('templates.languages')}>
            {letterLanguages.map((one) => (
              <Anchor key={one} underline={one === language ? 'never' : 'always'} fw={one === language ? 600 : 400} aria-current={one === language ? 'page' : undefined} href={`#/settings/templates/${one}/${kind}`}>
                {t(`templates.language.${one}`)}
              </Anchor>
            ))}
          </Group>
          {data && !data.mayWrite && <Text>{t('templates.notYours')}</Text>}
          {data && shipped !== undefined && (
            <>
              <Text size="sm" c="dimmed">
                {template ? t(template.words === null ? 'templates.restoredBy' : 'templates.writtenBy', { by: template.by, when: format.instant(template.at) }) : t('templates.neverWritten')}
              </Text>
              <TemplateForm key={`${language}.${kind}`} name={{ kind, language }} shipped={shipped} own={template?.words ?? null} mayWrite={data.mayWrite} />
            </>
          )}
        </>
      )}
    </Stack>
  );
}
