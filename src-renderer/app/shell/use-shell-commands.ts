import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../commands/use-commands.ts';
import { useDesk } from '../desk/desk-client.ts';
import { useFeedback } from '../feedback/use-feedback.ts';
import { useSettings } from '../profile/preferences-provider.tsx';

/** What can be done from any screen. */
export function useShellCommands(): void {
  const navigate = useNavigate();
  const { orpc } = useDesk();
  const { showProblem } = useFeedback();
  const settings = useSettings();
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  const syncNow = useMutation(orpc.sync.now.mutationOptions({ onError: showProblem }));
  const save = useMutation(orpc.app.saveSettings.mutationOptions({ onError: showProblem }));
  const connected = status !== undefined && status.state !== 'none';
  const offline = settings?.offline ?? false;
  const go = (to: '/offers' | '/organisations' | '/organisations/references' | '/press' | '/people' | '/imports' | '/letters' | '/sync' | '/valise' | '/settings' | '/settings/rules' | '/settings/rules/amounts' | '/settings/mail' | '/settings/line' | '/settings/templates' | '/looks' | '/follow-up' | '/looks/agreement' | '/mentions' | '/help') => () => void navigate({ to });
  useCommands([
    { id: 'app.goOffers', label: 'commands.goOffers', menu: 'view', keys: [], run: go('/offers') },
    { id: 'app.goOrganisations', label: 'commands.goOrganisations', menu: 'view', keys: [], run: go('/organisations') },
    { id: 'app.goReferences', label: 'references.open', menu: null, keys: [], run: go('/organisations/references') },
    { id: 'app.goPress', label: 'press.command.go', menu: 'view', keys: [], run: go('/press') },
    { id: 'app.goPeople', label: 'people.command.go', menu: 'view', keys: [], run: go('/people') },
    { id: 'app.goLooks', label: 'looks.command.go', menu: 'view', keys: [], run: go('/looks') },
    { id: 'app.goAgreement', label: 'looks.command.goAgreement', menu: null, keys: [], run: go('/looks/agreement') },
    { id: 'app.goFollowUp', label: 'outcomes.command.go', menu: 'view', keys: [], run: go('/follow-up') },
    { id: 'app.goMentions', label: 'comments.command.forYou', menu: 'view', keys: [], run: go('/mentions') },
    { id: 'app.goImports', label: 'commands.goImports', menu: 'view', keys: [], run: go('/imports') },
    { id: 'app.goLetters', label: 'letters.command.go', menu: 'view', keys: [], run: go('/letters') },
    { id: 'app.goMail', label: 'letters.mail.open', menu: null, keys: [], run: go('/settings/mail') },
    { id: 'app.goSync', label: 'commands.goSync', menu: 'view', keys: [], run: go('/sync') },
    { id: 'app.goValise', label: 'commands.goValise', menu: 'view', keys: [], run: go('/valise') },
    { id: 'app.goSettings', label: 'commands.goSettings', menu: 'file', keys: ['mod+,'], run: go('/settings') },
    { id: 'app.goRules', label: 'commands.goRules', menu: null, keys: [], run: go('/settings/rules') },
    { id: 'app.goAmounts', label: 'commands.goAmounts', menu: null, keys: [], run: go('/settings/rules/amounts') },
    { id: 'app.goLine', label: 'commands.goLine', menu: null, keys: [], run: go('/settings/line') },
    { id: 'app.goTemplates', label: 'commands.goTemplates', menu: null, keys: [], run: go('/settings/templates') },
    { id: 'app.goHelp', label: 'commands.goHelp', menu: 'help', keys: [], run: go('/help') },
    { id: 'sync.now', label: 'commands.syncNow', menu: 'file', keys: ['F9'], enabled: connected && !offline, run: () => syncNow.mutate(undefined) },
    {
      id: 'sync.offline',
      label: offline ? 'commands.workOnline' : 'commands.workOffline',
      menu: 'file',
      keys: [],
      enabled: connected,
      run: () => save.mutate({ offline: !offline }),
    },
  ]);
}
