import { Anchor, Switch, Text } from '@mantine/core';
import type { WritesAlone } from '../../../src-main/contract/desk/writes-alone.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { label: string; description: string; auto: WritesAlone; /** False while it cannot be switched on, or off. */ isReady: boolean; onChange: () => void };

/** Whether this desk writes some letters by itself; where it sends none at all, how to begin. */
export function AutoSwitch({ label, description, auto, isReady, onChange }: Props) {
  const t = useT();
  return (
    <>
      <Switch mt="xs" label={label} description={description} checked={auto.isOn} disabled={!isReady || (!auto.isOn && !auto.hasMail)} onChange={onChange} />
      {!auto.hasMail && (
        <Text mt="xs">
          {t('outcomes.auto.noMail')} <Anchor underline="always" href="#/settings/mail">{t('letters.mail.open')}</Anchor>
        </Text>
      )}
    </>
  );
}
