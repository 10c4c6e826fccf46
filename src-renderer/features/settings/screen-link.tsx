import { Anchor, Stack, Text, Title } from '@mantine/core';

/** The way to settings that have screens of their own. */
export function ScreenLink({ title, help, link, href }: { title: string; help: string; link: string; href: string }) {
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2}>{title}</Title>
      <Text>{help}</Text>
      <Anchor href={href} underline="always">
        {link}
      </Anchor>
    </Stack>
  );
}
