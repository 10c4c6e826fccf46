import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useT } from '../../app/i18n/use-messages.ts';
import { DropZone } from './drop-zone.tsx';
import { FileSetup } from './file-setup.tsx';
import { LotView } from './lot-view.tsx';
import { LotsTable } from './lots-table.tsx';
import { useImportFlow } from './use-import-flow.ts';
import { useSize } from '../../ui/files/use-size.ts';
import { WorkingNote } from '../../ui/working-note.tsx';
import classes from './imports-screen.module.css';

/** Files of offers: chosen, rehearsed, applied, taken back. */
export function ImportsScreen() {
  const t = useT();
  const { lot } = useParams({ strict: false });
  return (
    <div className={classes['screen']}>
      <Stack className={classes['page']}>
        <div>
          <Title order={1}>{t('imports.title')}</Title>
          <Text c="dimmed">{t('imports.intro')}</Text>
        </div>
        {lot === undefined ? <Start /> : <LotView key={lot} id={lot} />}
      </Stack>
    </div>
  );
}

function Start() {
  const t = useT();
  const size = useSize();
  const flow = useImportFlow();
  const { stage } = flow;
  return (
    <>
      {stage.name === 'setup' ? (
        <FileSetup
          key={`${stage.file.name} ${stage.file.lastModified}`}
          file={stage.file}
          inspection={stage.inspection}
          onRehearse={(format, mapping) => void flow.rehearse(stage.file, stage.inspection, format, mapping)}
          onClose={flow.leave}
        />
      ) : stage.name === 'reading' ? (
        <WorkingNote
          title={t('imports.reading', { name: stage.file.name })}
          detail={t('imports.reading.progress', { done: size(stage.sent), total: size(stage.file.size) })}
          part={stage.file.size > 0 ? stage.sent / stage.file.size : null}
          onStop={flow.stop}
        />
      ) : (
        <DropZone
          onFile={(file) => void flow.choose(file)}
          waiting={stage.name === 'inspecting' ? t('imports.inspecting', { name: stage.file.name }) : null}
        />
      )}
      <LotsTable />
    </>
  );
}
