import { NativeSelect } from '@mantine/core';
import type { AttachedFile } from '../../../src-main/domain/file/attached-file.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { files: readonly AttachedFile[]; file: string | null; onFile: (file: string | null) => void };

/** In which of the files of the record something was read. */
export function ProofFile({ files, file, onFile }: Props) {
  const t = useT();
  return (
    <NativeSelect
      label={t('organisations.proof.file')} description={files.length === 0 ? t('organisations.proof.file.none') : undefined} value={file ?? ''}
      data={[{ value: '', label: t('organisations.proof.elsewhere') }, ...files.map(({ sha256, name }) => ({ value: sha256, label: name }))]}
      onChange={(event) => onFile(event.currentTarget.value || null)}
    />
  );
}
