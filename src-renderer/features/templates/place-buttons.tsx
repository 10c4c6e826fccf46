import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { listPlaces, placeCodes, placeNames } from '../../../src-main/domain/letters/letter-places.ts';
import type { TemplateName } from '../../../src-main/domain/letters/template.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { name: TemplateName; onInsert: (place: string) => void };

/** The places that this letter may hold; each goes in where the caret is. */
export function PlaceButtons({ name: { kind, language }, onInsert }: Props) {
  const t = useT();
  const titleId = useId();
  const places = listPlaces(kind);
  return (
    <div role="group" aria-labelledby={titleId}>
      <Text size="sm" fw={500} id={titleId}>
        {t('templates.places')}
      </Text>
      <Group gap={6} mt={4}>
        {placeCodes
          .filter((code) => code in places)
          .map((code) => {
            const place = `{${placeNames[language][code]}}`;
            return (
              <Button key={code} type="button" size="compact-sm" variant="default" title={t(`templates.place.${code}`)} aria-label={t('templates.insert', { place, what: t(`templates.place.${code}`) })} onClick={() => onInsert(place)}>
                {place}
              </Button>
            );
          })}
      </Group>
    </div>
  );
}
