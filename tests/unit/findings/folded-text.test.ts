import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWithPlaces } from '../../../src-main/domain/findings/text/folded-text.ts';
import { splitSentences } from '../../../src-main/domain/findings/text/split-sentences.ts';

const fold = (text: string) => foldWithPlaces(text).text;

describe('foldWithPlaces', () => {
  it.each([
    ['Éducateur Œuvre', 'educateur oeuvre'],
    ['l’âge\u00a0:\u202f30\u2009ans', "l'age : 30 ans"],
    ['céli\u00adba\u200btaire', 'celibataire'],
    ['chargé·e de projet', 'charge de projet'],
    ['salarié(e)s et salarié.e.s', 'salarie et salarie'],
    ['éducateur/trice, animateur·rice·s', 'educateur, animateur'],
    ['<p>Moins&nbsp;de <b>30</b> ans</p>', '\nmoins de 30 ans\n'],
    ['nationalit&eacute; d&#39;origine', "nationalite d'origine"],
    ['santÃ© d\u2019abord', "sante d'abord"],
    ['Ligne\\nsuivante', 'ligne\nsuivante'],
    ['𝐉𝐞𝐮𝐧𝐞 ﬁn', 'jeune fin'],
    ['un h o m m e seul', 'un homme seul'],
    ['une F.E.M.M.E', 'une femme'],
    ['f é m i n i n', 'feminin'],
    ['à c e l i b a t a i r e', 'acelibataire'],
    ['les R H et le C D I', 'les r h et le c d i'],
    ['un h\u043emm\u0435 \u0410g\u00e9', 'un homme age'],
    ['écrit en \u0440\u0443\u0441\u0441\u043a\u0438\u0439', 'ecrit en \u0440\u0443\u0441\u0441\u043a\u0438\u0438'],
  ])('reads %j as %j', (written, plain) => expect(fold(written).replace(/ +/g, ' ')).toBe(plain));

  it('keeps a line that goes on in small letters as one sentence, and cuts where another begins', () => {
    expect(splitSentences(fold('moins de\ntrente ans\nAutre ligne')).map(({ text }) => text)).toEqual(['moins de trente ans', 'autre ligne']);
  });

  it('says where each character stands, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'É', '’', '·', '(e)', '\u200b', '<br>', '&eacute;', 'Ã©', '\n', ' ', '😀', 'e\u0301', '.', '/trice'), maxLength: 60 }), (written) => {
        const { text, places } = foldWithPlaces(written);
        for (let at = 0; at < text.length; at++) {
          expect(places.startOf(at)).toBeLessThan(places.endOf(at));
          expect(places.endOf(at)).toBeLessThanOrEqual(written.length);
          if (at > 0) expect(places.startOf(at)).toBeGreaterThanOrEqual(places.startOf(at - 1));
        }
      }),
    );
  });
});
