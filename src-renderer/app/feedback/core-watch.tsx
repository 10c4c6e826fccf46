import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-client.ts';
import { useT } from '../i18n/use-messages.ts';
import { useFeedback } from './use-feedback.ts';
import classes from './core-watch.module.css';

/** Says when core has stopped, and when it is there again. */
export function CoreWatch() {
  const { onCore, host } = useDesk();
  const { showDone } = useFeedback();
  const t = useT();
  const [lost, setLost] = useState(false);
  useEffect(
    () =>
      onCore((state) => {
        setLost(state === 'lost');
        if (state === 'back') showDone(t('app.coreRestarted'));
      }),
    [onCore, showDone, t],
  );
  return (
    <div role="alert" className={classes['watch']}>
      {/* The box around it is there before, so that its words are read out once. */}
      {lost && <Alert color="red" role="none">{t(host.kind === 'electron' ? 'app.coreLost' : 'app.hostLost')}</Alert>}
    </div>
  );
}
