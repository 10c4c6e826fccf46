import { Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ValisePreview } from '../../../src-main/contract/desk/valise.ts';
import { roles } from '../../../src-main/domain/record/role.ts';
import { describeProblem } from '../../app/feedback/describe-problem.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSize } from '../../ui/files/use-size.ts';
import { describeCounts, describeScopes } from './describe-content.ts';
import type { Wish } from './use-wish.ts';

type Props = { wish: Wish; preview: ValisePreview | undefined; problem: Error | null; tried: boolean };

/** Second step: for whom, and what that comes to. */
export function WhomStep({ wish: { draft, change, wish, wrong }, preview, problem, tried }: Props) {
  const t = useT();
  const isRecords = draft.content === 'records';
  const needsPlace = draft.roles.includes('correspondent') && draft.territories.trim() === '';
  const error = wrong.length > 0 ? t('valise.whom.wrong', { places: wrong.join(', ') }) : tried && needsPlace && t('valise.whom.missing');
  return (
    <Fieldset legend={t('valise.step.whom')} w="100%">
      <Stack gap="xs">
        {isRecords ? (
          <>
            <Checkbox.Group
              label={t('valise.whom.roles')}
              value={draft.roles}
              error={tried && draft.roles.length === 0 && t('valise.whom.noRole')}
              onChange={(chosen) => change({ roles: roles.filter((role) => chosen.includes(role)) })}
            >
              <Group gap="md" mt={4}>
                {roles.map((role) => (
                  <Checkbox key={role} value={role} label={t(`settings.role.${role}`)} />
                ))}
              </Group>
            </Checkbox.Group>
            <TextInput
              label={t('valise.whom.territories')}
              description={t('valise.whom.territories.help')}
              value={draft.territories}
              error={error}
              maw="24rem"
              onChange={(event) => change({ territories: event.currentTarget.value })}
            />
          </>
        ) : (
          <Text size="sm">{t('valise.whom.site')}</Text>
        )}
        <div role="status" data-testid="valise-preview">
          {wish && problem && <Text size="sm">{t(describeProblem(problem).key)}</Text>}
          {wish && !problem && preview && <Preview preview={preview} isRecords={isRecords} withFiles={draft.withFiles} />}
        </div>
      </Stack>
    </Fieldset>
  );
}

function Preview({ preview: { counts, total, held, missing, asOf, files }, isRecords, withFiles }: { preview: ValisePreview; isRecords: boolean; withFiles: boolean }) {
  const t = useT();
  const showSize = useSize();
  const format = useFormat();
  return (
    <>
      <Text size="sm" fw={600}>
        {total === 0 ? t(isRecords ? 'valise.preview.none' : 'valise.preview.nothingWaits') : t(isRecords ? 'valise.preview.records' : 'valise.preview.waiting', { what: describeCounts(counts, t, format) })}
      </Text>
      {withFiles && files.count > 0 && <Text size="sm">{t('valise.preview.files', { count: files.count, size: showSize(files.bytes) })}</Text>}
      {withFiles && files.absent > 0 && <Text size="sm">{t('valise.preview.files.absent', { count: files.absent })}</Text>}
      {isRecords && asOf !== null && <Text size="sm">{t('valise.preview.asOf', { when: format.relative(asOf) })}</Text>}
      {missing.length > 0 && <Text size="sm">{t('valise.preview.missing', { what: describeScopes(missing, t, format) })}</Text>}
      {held > 0 && <Text size="sm">{t('valise.preview.held', { count: held })}</Text>}
    </>
  );
}
