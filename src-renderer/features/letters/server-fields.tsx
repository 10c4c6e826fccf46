import { Radio, Stack, TextInput } from '@mantine/core';
import { mailSecurities } from '../../../src-main/domain/mail/mail-settings.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { followPort, type MailDraft } from './mail-draft.ts';

type Props = { draft: MailDraft; hasPassword: boolean; findError: (field: keyof MailDraft) => string | undefined; onChange: (part: Partial<MailDraft>) => void };

/** The server, who signs in there, and who writes. */
export function ServerFields({ draft, hasPassword, findError, onChange }: Props) {
  const t = useT();
  const line = (field: keyof MailDraft, more: { inputMode?: 'numeric' | 'email'; type?: 'password'; autoComplete?: string; maxLength: number }) => (
    <TextInput
      id={`mail-${field}`}
      w="100%"
      label={t(`letters.mail.${field as 'host'}`)}
      description={field === 'password' && hasPassword ? t('letters.mail.password.kept') : t(`letters.mail.${field as 'host'}.help`)}
      value={draft[field]}
      error={findError(field)}
      spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
      {...more}
    />
  );
  return (
    <Stack w="100%">
      {line('host', { maxLength: 253 })}
      <Radio.Group
        label={t('letters.mail.security')}
        value={draft.security}
        error={findError('security')}
        onChange={(security) => onChange({ security, port: followPort(draft.port, security) })}
      >
        <Stack gap="xs" my="xs">
          {mailSecurities.map((security) => (
            <Radio key={security} id={`mail-${security === draft.security ? 'security' : security}`} value={security} label={t(`letters.mail.security.${security}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {line('port', { inputMode: 'numeric', maxLength: 5 })}
      {line('user', { maxLength: 320 })}
      {line('password', { type: 'password', autoComplete: 'new-password', maxLength: 1000 })}
      {line('senderName', { maxLength: 200 })}
      {line('senderAddress', { inputMode: 'email', maxLength: 254 })}
      {line('replyTo', { inputMode: 'email', maxLength: 254 })}
    </Stack>
  );
}
