import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ColumnMapping, ImportFormat } from '../../../src-main/contract/desk/imports.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../ui/use-form-keys.ts';
import { ColumnTable } from './column-table.tsx';
import { checkMapping } from './csv-fields.ts';
import { useSize } from '../../ui/files/use-size.ts';
import type { Inspection } from './use-import-flow.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

type Props = {
  file: File;
  inspection: Inspection;
  onRehearse: (format: ImportFormat, mapping: ColumnMapping) => void;
  onClose: () => void;
};

const formats = ['francetravail', 'jobposting', 'csv'] as const;

/** What Bureau takes the file for, and what each column of a table means: both can be corrected. */
export function FileSetup({ file, inspection, onRehearse, onClose }: Props) {
  const t = useT();
  const size = useSize();
  const [format, setFormat] = useState(inspection.format);
  const [mapping, setMapping] = useState<ColumnMapping>(() =>
    Object.fromEntries(inspection.columns.flatMap(({ name, field }) => (field === null ? [] : [[name, field]]))),
  );
  const { missing, twice } = checkMapping(mapping);
  const blocked = format === 'csv' && missing.length + twice.length > 0;
  const list = (fields: typeof missing) => fields.map((field) => t(`offers.field.${field}`)).join(', ');
  const start = () => blocked || onRehearse(format, format === 'csv' ? mapping : {});
  const heading = useFirstFocus<HTMLHeadingElement>();
  const press = useFormKeys(start, onClose);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="import-setup" onKeyDown={press}>
      <Stack gap="sm">
        <Title order={2} id="import-setup" ref={heading} tabIndex={-1}>
          {t('imports.setup', { name: file.name })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('imports.setup.size', { size: size(file.size), encoding: t(`imports.encoding.${inspection.encoding}`) })}
        </Text>
        <NativeSelect
          maw="28rem"
          label={t('imports.format')}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as ImportFormat)}
          // A table is seen by its columns; JSON can be read as either of its shapes.
          data={formats.filter((code) => (code === 'csv') === (inspection.format === 'csv')).map((value) => ({ value, label: t(`imports.format.${value}`) }))}
        />
        {format === 'csv' && <ColumnTable columns={inspection.columns} mapping={mapping} onChange={setMapping} />}
        <Text size="sm" role="status" c="var(--mantine-color-error)">
          {blocked && [missing.length > 0 && t('imports.columns.missing', { fields: list(missing) }), twice.length > 0 && t('imports.columns.twice', { fields: list(twice) })].filter(Boolean).join(' ')}
        </Text>
        <Group gap="xs">
          <Button onClick={start} disabled={blocked}>
            {t('imports.rehearse')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
