import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = { title: string; /** Of what somebody wrote, whatever the language of the window. */ lang?: 'fr'; children: ReactNode };

/** A part of a page under its title. */
export function TitledSection({ title, lang, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} lang={lang}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
