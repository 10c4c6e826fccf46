import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { type DeskConnection, DeskConnectionContext } from './desk/desk-client.ts';
import { DeskEventsProvider } from './desk/desk-events.tsx';
import { makeQueryClient } from './desk/make-query-client.ts';
import { CommandContext } from './commands/use-commands.ts';
import { makeCommandRegistry } from './commands/command-registry.ts';
import { FeedbackProvider } from './feedback/feedback-provider.tsx';
import { CoreWatch } from './feedback/core-watch.tsx';
import { ProfileGate } from './profile/profile-gate.tsx';
import { PreferencesProvider } from './profile/preferences-provider.tsx';
import { readNonce } from './theme/read-nonce.ts';
import { resolveVariables, theme } from './theme/theme.ts';

const nonce = readNonce();

/** The whole window: what every screen needs, around the gate that asks whether the profile is open. */
export function App({ connection }: { connection: DeskConnection }) {
  const [queries] = useState(makeQueryClient);
  const [registry] = useState(makeCommandRegistry);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={resolveVariables} getStyleNonce={() => nonce}>
      <DeskConnectionContext value={connection}>
        <QueryClientProvider client={queries}>
          <CommandContext value={registry}>
            <DeskEventsProvider>
              <PreferencesProvider>
                <FeedbackProvider>
                  <CoreWatch />
                  <ProfileGate />
                </FeedbackProvider>
              </PreferencesProvider>
            </DeskEventsProvider>
          </CommandContext>
        </QueryClientProvider>
      </DeskConnectionContext>
    </MantineProvider>
  );
}
