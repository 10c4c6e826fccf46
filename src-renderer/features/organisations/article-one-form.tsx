import { Group, Radio } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { type ArticleOneAnswers, type ArticleOnePoint, articleOnePoints } from '../../../src-main/domain/ess/article-one.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { KeyForm } from '../../ui/key-form.tsx';
import { ProofFile } from './proof-file.tsx';

type Props = { fields: OrganisationDetail['fields']; onSave: (reading: { answers: ArticleOneAnswers; file: string | null }) => Promise<boolean>; onClose: () => void };

/** Statutes read point by point with the list of article 1; what the reader did not find yet stays open. */
export function ArticleOneForm({ fields: { articleOne, files }, onSave, onClose }: Props) {
  const t = useT();
  const [answers, setAnswers] = useState<ArticleOneAnswers>(articleOne?.answers ?? {});
  const [file, setFile] = useState(articleOne?.file ?? null);
  const form = useRef<HTMLFormElement>(null);
  const save = async () => {
    if (await onSave({ answers, file })) onClose();
  };
  const answer = (point: ArticleOnePoint, value: string) =>
    setAnswers((old) => Object.fromEntries(Object.entries({ ...old, [point]: value }).filter(([, said]) => said === 'yes' || said === 'no')));
  return (
    <KeyForm ref={form} label={t('organisations.statutes.read')} confirm={t('organisations.statutes.save')} onSave={() => void save()} onClose={onClose}>
      {articleOnePoints.map((point) => (
        <Radio.Group key={point} label={t(`organisations.point.${point}`)} description={t(`organisations.point.${point}.source`)} value={answers[point] ?? 'open'} onChange={(value) => answer(point, value)}>
          <Group gap="lg" mt={4}>
            <Radio value="yes" label={t('app.yes')} />
            <Radio value="no" label={t('app.no')} />
            <Radio value="open" label={t('organisations.point.open')} />
          </Group>
        </Radio.Group>
      ))}
      <ProofFile files={files} file={file} onFile={setFile} />
    </KeyForm>
  );
}
