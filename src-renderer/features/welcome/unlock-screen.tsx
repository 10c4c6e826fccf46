import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { useDesk } from '../../app/desk/desk-client.ts';
import { describeProblem } from '../../app/feedback/describe-problem.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';

/** Opens a profile that exists, by passphrase or, where the keychain has changed, by recovery key. */
export function UnlockScreen({ by, onOpen }: { by: 'passphrase' | 'keychain'; onOpen: () => void }) {
  const t = useT();
  const { client } = useDesk();
  const [withKey, setWithKey] = useState(by === 'keychain');
  const { register, handleSubmit, formState, reset, setFocus } = useForm({ defaultValues: { secret: '' } });
  // Bureau is opened every day: whoever types at once types here.
  useEffect(() => setFocus('secret'), [setFocus]);
  const unlock = useMutation({
    mutationFn: (secret: string) => client.app.unlock(withKey ? { recoveryKey: secret.trim() } : { passphrase: secret }),
    onSuccess: onOpen,
    onError: () => setFocus('secret', { shouldSelect: true }),
  });
  const problem = unlock.error && describeProblem(unlock.error);
  const error = formState.errors.secret && t('welcome.unlock.missing');
  const field = { ...register('secret', { required: true }), error };
  return (
    <FrontPage title={t('welcome.unlock.title')}>
      <form noValidate onSubmit={(event) => void handleSubmit(({ secret }) => unlock.mutate(secret))(event)}>
        <Stack>
          <Text>{t(by === 'keychain' ? 'welcome.unlock.keychain' : 'welcome.unlock.passphrase')}</Text>
          {withKey ? (
            <TextInput key="key" label={t('welcome.key.label')} autoComplete="off" spellCheck={false} {...field} />
          ) : (
            <PasswordInput key="passphrase" label={t('welcome.passphrase')} autoComplete="current-password" {...field} />
          )}
          <div role="alert">{problem && <Alert color="red">{t(problem.key, problem.params)}</Alert>}</div>
          <Group justify="space-between">
            {by === 'passphrase' ? (
              <Button
                variant="subtle"
                onClick={() => {
                  reset();
                  unlock.reset();
                  flushSync(() => setWithKey(!withKey));
                  setFocus('secret');
                }}
              >
                {t(withKey ? 'welcome.unlock.usePassphrase' : 'welcome.unlock.useKey')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={unlock.isPending}>
              {t('welcome.unlock.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FrontPage>
  );
}
