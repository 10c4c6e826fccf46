import { NativeSelect, Table, Text, Title } from '@mantine/core';
import type { ColumnMapping } from '../../../src-main/contract/desk/imports.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { csvFields } from './csv-fields.ts';
import type { Inspection } from './use-import-flow.ts';

type Props = { columns: Inspection['columns']; mapping: ColumnMapping; onChange: (mapping: ColumnMapping) => void };

/** Which column fills which field: Bureau proposes, the person decides, a value shows what is at stake. */
export function ColumnTable({ columns, mapping, onChange }: Props) {
  const t = useT();
  const choose = (column: string, field: string) => {
    const next = { ...mapping };
    if (field === '') delete next[column];
    else next[column] = field;
    onChange(next);
  };
  const choices = [
    { value: '', label: t('imports.columns.ignore') },
    ...csvFields.map((value) => ({ value, label: value === 'reference' ? t('imports.columns.reference') : t(`offers.field.${value}`) })),
  ];
  return (
    <section>
      <Title order={3}>{t('imports.columns')}</Title>
      <Text size="sm" c="dimmed">
        {t('imports.columns.help')}
      </Text>
      <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} role="region" aria-label={t('imports.columns')}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.columns.name')}</Table.Th>
              <Table.Th>{t('imports.columns.sample')}</Table.Th>
              <Table.Th>{t('imports.columns.field')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map(({ name, sample }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {sample}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports.columns.fieldOf', { name })}
                    data={choices}
                    value={mapping[name] ?? ''}
                    onChange={(event) => choose(name, event.currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
