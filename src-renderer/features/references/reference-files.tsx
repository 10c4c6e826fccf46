import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { ReferenceProblems } from './reference-problems.tsx';

/** What was imported, by whom and when, how much of it counts, and what was wrong. */
export function ReferenceFiles() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const { data: files } = useQuery(orpc.references.files.queryOptions());
  const [shown, setShown] = useState<string | null>(null);
  const forget = useMutation(
    orpc.references.forget.mutationOptions({
      onError: showProblem,
      onSettled: () => {
        void queries.invalidateQueries({ queryKey: orpc.references.key() });
        void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
      },
    }),
  );
  const open = files?.find(({ id }) => id === shown);
  return (
    <div>
      <Title order={2} mb="xs">
        {t('references.files')}
      </Title>
      {files?.length === 0 && <Text c="dimmed">{t('references.none')}</Text>}
      {files !== undefined && files.length > 0 && (
        <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} role="region" aria-label={t('references.files')}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'at', 'by', 'state', 'actions'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`references.column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {files.map((file) => (
                <Table.Tr key={file.id}>
                  <Table.Th scope="row">{file.name}</Table.Th>
                  <Table.Td>{format.instant(file.at)}</Table.Td>
                  <Table.Td>{file.by}</Table.Td>
                  <Table.Td>{t('references.state', { state: file.state, lines: file.lines, organisations: file.organisations })}</Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      {file.wrong > 0 && (
                        <Button size="compact-sm" variant="default" aria-expanded={shown === file.id} aria-label={t('references.problemsOf', { count: file.wrong, name: file.name })} onClick={() => setShown(shown === file.id ? null : file.id)}>
                          {t('references.problems', { count: file.wrong })}
                        </Button>
                      )}
                      {file.state !== 'reading' && (
                        <Button size="compact-sm" variant="default" aria-label={t('references.forgetOf', { name: file.name })} loading={forget.isPending && forget.variables.id === file.id} onClick={() => forget.mutate({ id: file.id })}>
                          {t('references.forget')}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open && <ReferenceProblems key={open.id} file={open} />}
    </div>
  );
}
