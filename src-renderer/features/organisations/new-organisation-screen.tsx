import { Anchor, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { makeEmptyOrganisation } from '../../../src-main/domain/organisation/make-empty-organisation.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import { IdentityForm } from './identity-form.tsx';
import { readIdentityValues, toIdentityValues } from './identity-values.ts';
import page from '../../ui/record-page/record-page.module.css';

const nothing = readIdentityValues(toIdentityValues(makeEmptyOrganisation('')));

/** A new organisation, written by hand. */
export function NewOrganisationScreen() {
  const t = useT();
  const { client } = useDesk();
  const navigate = useNavigate();
  const { showDone, showProblem } = useFeedback();
  const isHere = useStillHere('/organisations/new');
  const leave = () => isHere() && void navigate({ to: '/organisations' });
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href="#/organisations" size="sm">
        {t('organisations.back')}
      </Anchor>
      <IdentityForm
        name="new" heading="organisations.form.new" content={nothing} keptFor={null} onClose={leave}
        onSave={async (set, keepReason) => {
          try {
            const content = { ...nothing, ...set };
            const { id } = await client.organisations.create({ content, keepReason });
            showDone(t('organisations.form.created', { name: content.name }));
            if (isHere()) void navigate({ to: '/organisations/$id', params: { id } });
            return true;
          } catch (error) {
            showProblem(error);
            return false;
          }
        }}
      />
    </Stack>
  );
}
