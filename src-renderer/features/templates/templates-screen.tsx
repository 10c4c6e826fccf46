import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TeamTemplate } from '../../../src-main/contract/desk/letters.ts';
import { letterKinds } from '../../../src-main/domain/letters/letter-kinds.ts';
import { letterLanguages } from '../../../src-main/domain/letters/letter-language.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { nameLetter } from './name-letter.ts';

/** The letters to recruiters, in each language: whose words they are in; each leads to where it is written. */
export function TemplatesScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.letters.templates.queryOptions());
  const describeWords = (template: TeamTemplate | undefined) => (template === undefined || template.words === null ? t('templates.asShipped') : t('templates.written', { by: template.by, when: format.day(template.at) }));
  return (
    <Stack p="lg" gap="md" maw="64rem">
      <Anchor href="#/settings" size="sm">
        {t('rules.toSettings')}
      </Anchor>
      <Title order={1}>{t('templates.title')}</Title>
      <Text>{t('templates.about')}</Text>
      {data && !data.mayWrite && <Text>{t('templates.notYours')}</Text>}
      {data && (
        <Table aria-label={t('templates.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('templates.column.letter')}</Table.Th>
              {letterLanguages.map((language) => (
                <Table.Th key={language} scope="col">
                  {t(`templates.language.${language}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letterKinds.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={600}>
                  {nameLetter(kind, t)}
                </Table.Th>
                {letterLanguages.map((language) => {
                  const whose = describeWords(data.templates.find((one) => one.kind === kind && one.language === language));
                  return (
                    <Table.Td key={language}>
                      <Anchor inherit underline="always" href={`#/settings/templates/${language}/${kind}`} aria-label={t(`templates.open.${language}`, { letter: nameLetter(kind, t), whose })}>
                        {whose}
                      </Anchor>
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
