import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { IdentityForm } from './identity-form.tsx';
import { useOrganisationAct } from './use-organisation-act.ts';

/** Proposes a change of who an organisation is to those who may write it, with a word on why. */
export function ProposeIdentity({ organisation, onClose }: { organisation: OrganisationDetail; onClose: () => void }) {
  const { id, fields } = organisation;
  const t = useT();
  const { client } = useDesk();
  const act = useOrganisationAct(organisation);
  const [message, setMessage] = useState('');
  return (
    <IdentityForm
      name={`propose ${id}`}
      heading="organisations.form.propose"
      content={fields}
      keptFor={null}
      onClose={onClose}
      onSave={(set, keepReason) => {
        const words = [message.trim(), keepReason ?? ''].filter((part) => part !== '').join('\n').slice(0, 2000);
        return act(() => client.proposals.make({ entity: 'organisation', recordId: id, set, message: words || null }), t('organisations.form.proposed', { name: fields.name }));
      }}
    >
      <Textarea label={t('offers.form.message')} description={t('organisations.form.messageHelp')} autosize minRows={2} maxLength={1400} value={message} onChange={(event) => setMessage(event.currentTarget.value)} />
    </IdentityForm>
  );
}
