import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ApartLook } from '../../../../src-main/contract/desk/looks.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { useLine } from '../../../ui/line/use-line.ts';
import { describeFirst, describeSecond, nameCited } from './describe-opinion.ts';
import classes from './looks.module.css';

/** Fewer than that say nothing of all decisions. */
const leastForRate = 20;
const columns = ['of', 'same', 'otherArticles', 'other'] as const;

/** Where the team agrees and where it does not, by article, and what to talk over. */
export function AgreementScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const line = useLine();
  const { data } = useQuery(orpc.looks.agreement.queryOptions());
  const nameArticle = (number: number) => {
    const title = line?.articles.find((one) => one.number === number)?.current.title;
    return title === undefined ? t('line.article', { number }) : t('line.article.named', { number, title });
  };
  return (
    <Stack p="lg" gap="md" maw="56rem">
      <Anchor href="#/looks" size="sm">
        {t('looks.back')}
      </Anchor>
      <Title order={1}>{t('looks.agreement.title')}</Title>
      {data && (
        <>
          <div>
            <Text>{t('looks.agreement.drawn', { of: data.drawn.of, same: data.drawn.same })}</Text>
            {data.drawn.of > 0 && (
              <Text>{data.drawn.of < leastForRate ? t('looks.agreement.few') : t('looks.agreement.rate', { rate: format.percent(data.drawn.same / data.drawn.of) })}</Text>
            )}
            <Text c="dimmed">{t('looks.agreement.all', { of: data.all.of })}</Text>
          </div>
          <section aria-labelledby="by-article">
            <Title order={2} id="by-article">
              {t('looks.agreement.byArticle')}
            </Title>
            <Text>{t('looks.agreement.refusals', data.refusals)}</Text>
            {data.articles.length === 0 && data.uncited.of === 0 ? (
              <Text>{t('looks.agreement.noArticles')}</Text>
            ) : (
              <Table aria-labelledby="by-article">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('looks.agreement.article')}</Table.Th>
                    {columns.map((column) => (
                      <Table.Th key={column} scope="col" ta="right">
                        {t(`looks.agreement.${column}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.articles.map(({ number, ...counted }) => (
                    <CountRow key={number} name={nameArticle(number)} counted={counted} />
                  ))}
                  {data.uncited.of > 0 && <CountRow name={t('line.none')} counted={data.uncited} />}
                </Table.Tbody>
              </Table>
            )}
          </section>
          <section aria-labelledby="apart">
            <Title order={2} id="apart">
              {t('looks.agreement.apart')}
            </Title>
            {data.apart.length === 0 && <Text>{t('looks.agreement.noneApart')}</Text>}
            <ul className={classes['apart']} aria-labelledby="apart">
              {data.apart.map((one) => (
                <Apart key={one.look.id} apart={one} />
              ))}
            </ul>
          </section>
        </>
      )}
    </Stack>
  );
}

function CountRow({ name, counted }: { name: string; counted: Record<(typeof columns)[number], number> }) {
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      {columns.map((column) => (
        <Table.Td key={column} ta="right">
          {format.number(counted[column])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Apart({ apart: { id, title, employerName, look } }: { apart: ApartLook }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <Anchor underline="always" fw={600} href={`#/offers?id=${id}`}>
        {title}
      </Anchor>
      {employerName !== null && <Text size="sm" c="dimmed">{employerName}</Text>}
      <Text size="sm">{describeFirst(look.first, t, format)}</Text>
      <Text size="sm">{nameCited(look.first, t, format)}</Text>
      <Text size="sm">{describeSecond(look, t, format)}</Text>
      <Text size="sm">{nameCited(look, t, format)}</Text>
      {look.comment !== null && (
        <Text size="sm" component="blockquote" m={0} pl="sm">
          {look.comment}
        </Text>
      )}
    </li>
  );
}
