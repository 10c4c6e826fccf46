import { Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { type Way, WaysIn } from './ways-in.tsx';
import { type Wiped, WipedNotice } from './wiped-notice.tsx';

type Props = {
  keychain: boolean;
  wiped: Wiped | null;
  /** The profile is open and this key must be kept. */
  onKey: (recoveryKey: string) => void;
  onOpen: () => void;
};
type Start = { way: Way; displayName: string; passphrase: string | null };

/** Where the desk opens, by the way that was taken. */
const firstScreen: Record<Way, string> = { examples: '#/offers', connect: '#/sync', import: '#/imports' };

/** First start: three ways in. Examples are made up, so their recovery key is not shown. */
export function WelcomeScreen({ keychain, wiped, onKey, onOpen }: Props) {
  const t = useT();
  const { client, host } = useDesk();
  const { showProblem } = useFeedback();
  const [asking, setAsking] = useState<{ way: Way; displayName: string } | null>(null);
  const setUp = useMutation({
    mutationFn: ({ way, displayName, passphrase }: Start) =>
      client.app.setUp({ way: way === 'examples' ? 'examples' : 'empty', displayName, passphrase }),
    onSuccess: ({ recoveryKey }, { way }) => {
      location.hash = firstScreen[way];
      if (way !== 'examples') onKey(recoveryKey);
      onOpen();
    },
    onError: showProblem,
  });

  // `npm run demo` goes straight to the examples; once, even if React runs the effect twice.
  const straight = useRef(host.startsWithExamples);
  const start = setUp.mutate;
  useEffect(() => {
    if (!straight.current) return;
    straight.current = false;
    start({ way: 'examples', displayName: t('welcome.examplesName'), passphrase: null });
  }, [start, t]);

  const choose = (way: Way, displayName: string) => {
    if (way === 'examples' || keychain) setUp.mutate({ way, displayName, passphrase: null });
    else setAsking({ way, displayName });
  };

  if (setUp.isPending || setUp.isSuccess)
    return (
      <FrontPage title={t('welcome.title')}>
        <Stack align="center" role="status" py="xl">
          <Loader aria-hidden="true" />
          <Text>{t(setUp.variables.way === 'examples' ? 'welcome.busy.examples' : 'welcome.busy.empty')}</Text>
        </Stack>
      </FrontPage>
    );
  if (asking)
    return (
      <FrontPage title={t('welcome.passphrase.title')}>
        <PassphraseForm onBack={() => setAsking(null)} onSubmit={(passphrase) => setUp.mutate({ ...asking, passphrase })} />
      </FrontPage>
    );
  return (
    <FrontPage title={t('welcome.title')}>
      {wiped && <WipedNotice {...wiped} />}
      <WaysIn onChoose={choose} />
    </FrontPage>
  );
}
