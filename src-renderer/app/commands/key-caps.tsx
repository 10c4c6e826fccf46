import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { useT } from '../i18n/use-messages.ts';
import { showKeys } from './show-keys.ts';

/** The ways to call a command, as key caps: Ctrl + K ou F1. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const t = useT();
  return keys.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && ` ${t('commands.key.or')} `}
      {showKeys(text, t).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' + '}
          <Kbd>{cap}</Kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
