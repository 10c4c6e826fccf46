import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-client.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useFormat, useT } from '../i18n/use-messages.ts';
import classes from './area-links.module.css';

type AreaPath = '/offers' | '/mentions' | '/looks' | '/follow-up' | '/organisations' | '/press' | '/people' | '/imports' | '/letters' | '/sync' | '/valise' | '/settings' | '/help';

/** The areas of Bureau, in the order of the rail. */
export const areas: readonly { path: AreaPath; label: MessageKey }[] = [
  { path: '/offers', label: 'app.area.offers' },
  { path: '/mentions', label: 'comments.area' },
  { path: '/looks', label: 'looks.area' },
  { path: '/follow-up', label: 'outcomes.title' },
  { path: '/organisations', label: 'app.area.organisations' },
  { path: '/press', label: 'press.title' },
  { path: '/people', label: 'people.title' },
  { path: '/imports', label: 'app.area.imports' },
  { path: '/letters', label: 'letters.area' },
  { path: '/sync', label: 'app.area.sync' },
  { path: '/valise', label: 'app.area.valise' },
  { path: '/settings', label: 'app.area.settings' },
  { path: '/help', label: 'app.area.help' },
];

/** How many things wait for a person in each area. */
function useCounts(): Partial<Record<AreaPath, number>> {
  const { orpc } = useDesk();
  const { data: facets } = useQuery(orpc.offers.facets.queryOptions({ input: {} }));
  const { data: awaited } = useQuery(orpc.looks.awaited.queryOptions());
  const { data: unseen } = useQuery(orpc.comments.unseen.queryOptions());
  const { data: letters } = useQuery(orpc.letters.status.queryOptions());
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  return {
    '/offers': facets?.states.received ?? 0,
    '/mentions': unseen?.total ?? 0,
    '/looks': awaited?.total ?? 0,
    '/letters': letters?.toLook ?? 0,
    '/sync': status ? status.toReview + status.conflicts : 0,
  };
}

/** The rail's links, each with what waits there. `onFollow` closes the rail where it covers the screen. */
export function AreaLinks({ onFollow }: { onFollow: () => void }) {
  const t = useT();
  const { number } = useFormat();
  const counts = useCounts();
  return (
    <ul className={classes['list']}>
      {areas.map(({ path, label }) => {
        const count = counts[path] ?? 0;
        return (
          <li key={path}>
            <Link to={path} className={classes['link']} onClick={onFollow} activeOptions={{ includeSearch: false }}>
              <span>{t(label)}</span>
              {count > 0 && (
                <span className={classes['count']}>
                  <span aria-hidden="true">{number(count)}</span>
                  <span className="bureau-hidden">{t('app.toReview', { count })}</span>
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
