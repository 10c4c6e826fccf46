import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseOffersSearch } from '../features/offers/offers-search.ts';
import { parseOrganisationsSearch } from '../features/organisations/organisations-search.ts';
import { parsePeopleSearch } from '../features/people/people-search.ts';
import { parsePressSearch } from '../features/press/press-search.ts';
import { parseSyncSearch } from '../features/sync/sync-search.ts';
import { NotFound } from './shell/not-found.tsx';
import { ScreenCrash } from './shell/screen-crash.tsx';
import { ScreenLoading } from './shell/screen-loading.tsx';
import { Shell } from './shell/shell.tsx';

/** Most people land there: its code is read while core opens the store. */
const offersScreen = import('../features/offers/offers-screen.tsx');

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router's own way to go elsewhere.
    throw redirect({ to: '/offers', replace: true });
  },
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: (raw: Record<string, unknown>) => parseOffersSearch(raw),
  component: lazyRouteComponent(() => offersScreen, 'OffersScreen'),
});

const print = createRoute({
  getParentRoute: () => root,
  path: '/offers/print',
  validateSearch: (raw: Record<string, unknown>) => parseOffersSearch(raw),
  component: lazyRouteComponent(() => import('../features/offers/print-screen.tsx'), 'PrintScreen'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: (raw: Record<string, unknown>) => parseOrganisationsSearch(raw),
  component: lazyRouteComponent(() => import('../features/organisations/organisations-screen.tsx'), 'OrganisationsScreen'),
});

const references = createRoute({
  getParentRoute: () => root,
  path: '/organisations/references',
  component: lazyRouteComponent(() => import('../features/references/references-screen.tsx'), 'ReferencesScreen'),
});

const newOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/new',
  component: lazyRouteComponent(() => import('../features/organisations/new-organisation-screen.tsx'), 'NewOrganisationScreen'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('../features/organisations/organisation-screen.tsx'), 'OrganisationScreen'),
});

const merge = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id/merge/$other',
  component: lazyRouteComponent(() => import('../features/organisations/merge/merge-screen.tsx'), 'MergeScreen'),
});

const press = createRoute({
  getParentRoute: () => root,
  path: '/press',
  validateSearch: (raw: Record<string, unknown>) => parsePressSearch(raw),
  component: lazyRouteComponent(() => import('../features/press/press-screen.tsx'), 'PressScreen'),
});

const release = createRoute({
  getParentRoute: () => root,
  path: '/press/$id',
  component: lazyRouteComponent(() => import('../features/press/release-screen.tsx'), 'ReleaseScreen'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (raw: Record<string, unknown>) => parsePeopleSearch(raw),
  component: lazyRouteComponent(() => import('../features/people/people-screen.tsx'), 'PeopleScreen'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../features/people/person-screen.tsx'), 'PersonScreen'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-screen.tsx'), 'ImportsScreen'),
});

const lot = createRoute({
  getParentRoute: () => root,
  path: '/imports/$lot',
  component: lazyRouteComponent(() => import('../features/imports/imports-screen.tsx'), 'ImportsScreen'),
});

const sync = createRoute({
  getParentRoute: () => root,
  path: '/sync',
  validateSearch: (raw: Record<string, unknown>) => parseSyncSearch(raw),
  component: lazyRouteComponent(() => import('../features/sync/sync-screen.tsx'), 'SyncScreen'),
});

const valise = createRoute({
  getParentRoute: () => root,
  path: '/valise',
  component: lazyRouteComponent(() => import('../features/valise/valise-screen.tsx'), 'ValiseScreen'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-screen.tsx'), 'SettingsScreen'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/settings/rules',
  component: lazyRouteComponent(() => import('../features/rules/rules-screen.tsx'), 'RulesScreen'),
});

const amounts = createRoute({
  getParentRoute: () => root,
  path: '/settings/rules/amounts',
  component: lazyRouteComponent(() => import('../features/rules/amounts-screen.tsx'), 'AmountsScreen'),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: '/settings/rules/$rule',
  component: lazyRouteComponent(() => import('../features/rules/rule-screen.tsx'), 'RuleScreen'),
});

const mail = createRoute({
  getParentRoute: () => root,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('../features/letters/mail-screen.tsx'), 'MailScreen'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  component: lazyRouteComponent(() => import('../features/letters/letters-screen.tsx'), 'LettersScreen'),
});

const templates = createRoute({
  getParentRoute: () => root,
  path: '/settings/templates',
  component: lazyRouteComponent(() => import('../features/templates/templates-screen.tsx'), 'TemplatesScreen'),
});

const template = createRoute({
  getParentRoute: () => root,
  path: '/settings/templates/$language/$kind',
  component: lazyRouteComponent(() => import('../features/templates/template-screen.tsx'), 'TemplateScreen'),
});

const line = createRoute({
  getParentRoute: () => root,
  path: '/settings/line',
  component: lazyRouteComponent(() => import('../features/line/line-screen.tsx'), 'LineScreen'),
});

const article = createRoute({
  getParentRoute: () => root,
  path: '/settings/line/$number',
  component: lazyRouteComponent(() => import('../features/line/article-screen.tsx'), 'ArticleScreen'),
});

const looks = createRoute({
  getParentRoute: () => root,
  path: '/looks',
  component: lazyRouteComponent(() => import('../features/offers/looks/looks-screen.tsx'), 'LooksScreen'),
});

const mentions = createRoute({
  getParentRoute: () => root,
  path: '/mentions',
  component: lazyRouteComponent(() => import('../features/offers/comments/mentions-screen.tsx'), 'MentionsScreen'),
});

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/looks/agreement',
  component: lazyRouteComponent(() => import('../features/offers/looks/agreement-screen.tsx'), 'AgreementScreen'),
});

const followUp = createRoute({
  getParentRoute: () => root,
  path: '/follow-up',
  component: lazyRouteComponent(() => import('../features/outcomes/follow-up-screen.tsx'), 'FollowUpScreen'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('../features/help/help-screen.tsx'), 'HelpScreen'),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: '/help/$page',
  validateSearch: (raw: Record<string, unknown>): { at?: string } => (typeof raw['at'] === 'string' ? { at: raw['at'] } : {}),
  component: lazyRouteComponent(() => import('../features/help/guide-screen.tsx'), 'GuideScreen'),
});

/** Makes the router of the window. The address is in the hash: the page itself is one file in Electron. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([index, offers, print, organisations, references, newOrganisation, organisation, merge, press, release, people, person, imports, lot, sync, valise, settings, rules, amounts, rule, mail, letters, templates, template, line, article, looks, agreement, followUp, mentions, help, guide]),
    history: createHashHistory(),
    defaultPendingComponent: ScreenLoading,
    defaultErrorComponent: ScreenCrash,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
