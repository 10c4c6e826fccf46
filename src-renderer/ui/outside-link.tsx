import { Anchor } from '@mantine/core';
import { useDesk } from '../app/desk/desk-client.ts';
import { useFeedback } from '../app/feedback/use-feedback.ts';

/** A link out of Bureau. Core checks the address and has the system open it; the window itself never leaves. */
export function OutsideLink({ href, label = href }: { href: string; label?: string }) {
  const { client, host } = useDesk();
  const { showProblem } = useFeedback();
  return (
    <Anchor
      href={href}
      display="block"
      inherit
      target="_blank"
      rel="noreferrer noopener"
      onClick={(event) => {
        if (host.kind === 'browser') return;
        event.preventDefault();
        client.app.openExternal({ url: href }).catch(showProblem);
      }}
    >
      {label}
    </Anchor>
  );
}
