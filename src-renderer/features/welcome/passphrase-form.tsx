import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useT } from '../../app/i18n/use-messages.ts';

type Values = { passphrase: string; again: string };

/** Asks for a passphrase twice, where no keychain keeps the key. */
export function PassphraseForm({ onBack, onSubmit }: { onBack: () => void; onSubmit: (passphrase: string) => void }) {
  const t = useT();
  const { register, handleSubmit, formState } = useForm<Values>({ defaultValues: { passphrase: '', again: '' } });
  const { errors } = formState;
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(({ passphrase }) => onSubmit(passphrase))(event)}>
      <Stack>
        <Text>{t('welcome.passphrase.why')}</Text>
        <PasswordInput
          label={t('welcome.passphrase')}
          description={t('welcome.passphrase.help')}
          autoComplete="new-password"
          error={errors.passphrase && t('welcome.passphrase.short')}
          {...register('passphrase', { minLength: 12, maxLength: 1000, required: true })}
        />
        <PasswordInput
          label={t('welcome.passphrase.again')}
          autoComplete="new-password"
          error={errors.again && t('welcome.passphrase.different')}
          {...register('again', { validate: (again, { passphrase }) => again === passphrase })}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('welcome.back')}
          </Button>
          <Button type="submit">{t('welcome.continue')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
