import { CloseButton, Text, UnstyledButton } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-messages.ts';
import { CommandSurfaces } from '../commands/command-surfaces.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { AreaLinks, areas } from './area-links.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { RecoveryReminder } from './recovery-reminder.tsx';
import classes from './shell.module.css';
import { StatusCorner } from './status-corner.tsx';
import { StatusLine } from './status-line.tsx';
import { useShellCommands } from './use-shell-commands.ts';

/** The frame of the open desk: areas on the left, the screen beside them, the state of the exchanges in the corner. */
export function Shell() {
  const t = useT();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const area = areas.find(({ path }) => pathname.startsWith(path));
  useShellCommands();
  useKeptFocus();

  // The first screen keeps the focus where the browser put it; later ones are announced by moving it.
  const shown = useRef(pathname);
  useEffect(() => {
    document.title = area ? `${t(area.label)} – ${t('app.shortName')}` : t('app.name');
    if (shown.current === pathname) return;
    shown.current = pathname;
    setOpen(false);
    main.current?.focus();
  }, [pathname, area, t]);

  return (
    <div className={classes['shell']}>
      <UnstyledButton className={classes['skip']} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </UnstyledButton>
      <header className={classes['bar']}>
        <UnstyledButton className={classes['toggle']} aria-expanded={open} aria-controls="areas" onClick={() => setOpen(!open)}>
          <span aria-hidden="true">☰ </span>
          {t(open ? 'app.closeAreas' : 'app.openAreas')}
        </UnstyledButton>
        <StatusLine />
      </header>
      <aside id="areas" className={classes['rail']} data-open={open} aria-label={t('app.shortName')}>
        <div className={classes['brand']}>
          <Text fw={700} lh={1.2}>
            Ressources solidaires
          </Text>
          <Text size="sm" c="dimmed">
            {t('app.shortName')}
          </Text>
          <CloseButton className={classes['close']} aria-label={t('app.closeAreas')} onClick={() => setOpen(false)} />
        </div>
        <nav aria-label={t('app.areas')} className={classes['nav']}>
          <AreaLinks onFollow={() => setOpen(false)} />
        </nav>
        <StatusCorner />
      </aside>
      <div className={classes['screen']}>
        <DemoBanner />
        <RecoveryReminder />
        {/* It scrolls: someone without a mouse must be able to stand in it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
        <main ref={main} tabIndex={0} className={classes['main']}>
          <Outlet />
        </main>
      </div>
      <CommandSurfaces />
    </div>
  );
}
