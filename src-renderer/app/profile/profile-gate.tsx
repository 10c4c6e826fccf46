import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useDesk } from '../desk/desk-client.ts';
import { DeskStarting } from './desk-starting.tsx';
import { OpenDesk } from './open-desk.tsx';

const WelcomeScreen = lazy(async () => ({ default: (await import('../../features/welcome/welcome-screen.tsx')).WelcomeScreen }));
const RecoveryKeyScreen = lazy(async () => ({ default: (await import('../../features/welcome/recovery-key-screen.tsx')).RecoveryKeyScreen }));
const UnlockScreen = lazy(async () => ({ default: (await import('../../features/welcome/unlock-screen.tsx')).UnlockScreen }));
const UnusableScreen = lazy(async () => ({ default: (await import('../../features/welcome/unusable-screen.tsx')).UnusableScreen }));
const UnreachableScreen = lazy(async () => ({ default: (await import('../../features/welcome/unreachable-screen.tsx')).UnreachableScreen }));

/** Shows the screens of work only when the profile is open; before that, what it takes to open it. */
export function ProfileGate() {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { data: status, error, refetch } = useQuery(orpc.app.status.queryOptions());
  // Core shows the recovery key once: it is held here until the person says that it is kept.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.app.key() });

  const show = () => {
    if (recoveryKey !== null)
      return (
        <RecoveryKeyScreen
          recoveryKey={recoveryKey}
          onKept={() => {
            setRecoveryKey(null);
            void refresh();
          }}
        />
      );
    if (!status) return error ? <UnreachableScreen error={error} onRetry={() => void refetch()} /> : <DeskStarting />;
    switch (status.profile) {
      case 'new':
        return <WelcomeScreen keychain={status.keychain} wiped={status.wiped} onKey={setRecoveryKey} onOpen={() => void refresh()} />;
      case 'locked':
        return <UnlockScreen by={status.by} onOpen={() => void refresh()} />;
      case 'unusable':
        return <UnusableScreen code={status.code} path={status.path} onRetried={() => void refresh()} />;
      case 'open':
        return <OpenDesk />;
    }
  };
  return <Suspense fallback={<DeskStarting />}>{show()}</Suspense>;
}
