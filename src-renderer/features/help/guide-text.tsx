import { Anchor, Table, Title } from '@mantine/core';
import { Children, isValidElement, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { nameHeading, readGuideLink } from './guide-pages.ts';

/** The words of what a page holds, without its marks. */
const readWords = (node: ReactNode): string =>
  Children.toArray(node)
    .map((child) => (isValidElement<{ children?: ReactNode }>(child) ? readWords(child.props.children) : typeof child === 'string' ? child : ''))
    .join('');

const plugins = [remarkGfm];
const components: Components = {
  h1: ({ children }) => <Title order={1}>{children}</Title>,
  h2: ({ children }) => (
    <Title order={2} id={nameHeading(readWords(children))} tabIndex={-1}>
      {children}
    </Title>
  ),
  h3: ({ children }) => (
    <Title order={3} id={nameHeading(readWords(children))} tabIndex={-1}>
      {children}
    </Title>
  ),
  a: ({ href = '', children }) => {
    const link = readGuideLink(href);
    // What is not of the guide is for those who read the sources.
    if (link === null) return children;
    const at = link.heading === null ? '' : `?at=${encodeURIComponent(link.heading)}`;
    return (
      <Anchor inherit underline="always" href={`#/help/${link.page}${at}`}>
        {children}
      </Anchor>
    );
  },
  table: ({ children }) => (
    <Table withTableBorder my="sm">
      {children}
    </Table>
  ),
  thead: ({ children }) => <Table.Thead>{children}</Table.Thead>,
  tbody: ({ children }) => <Table.Tbody>{children}</Table.Tbody>,
  tr: ({ children }) => <Table.Tr>{children}</Table.Tr>,
  // The column of explanations has no name: an empty heading would be read as one.
  th: ({ children }) => (readWords(children) === '' ? <Table.Td /> : <Table.Th scope="col">{children}</Table.Th>),
  td: ({ children }) => <Table.Td>{children}</Table.Td>,
};

/** A page of the guide, shown as text and links alone: nothing in it can act. */
export const GuideText = ({ text }: { text: string }) => (
  <Markdown remarkPlugins={plugins} components={components}>
    {text}
  </Markdown>
);
