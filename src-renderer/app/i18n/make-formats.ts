import type { Language } from './messages.ts';

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** An acronym ("SIRET") keeps its capitals. */
const lowerFirst = (label: string) => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

/** Making a formatter takes milliseconds: the first screen waits for those that it shows, not for a dozen. */
function makeOnce<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Days, moments, numbers and money as people of `language` write them. Unreadable text is given back as it is. */
export function makeFormats(language: Language) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = makeOnce(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }));
  const instant = makeOnce(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }));
  // French hours are written « 10 h 02 »: of its locales only Canada's says so.
  const time = makeOnce(() => new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }));
  const month = makeOnce(() => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));
  const longDay = makeOnce(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  const number = makeOnce(() => new Intl.NumberFormat(locale));
  const percent = makeOnce(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const signed = makeOnce(() => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }));
  const money = makeOnce(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }));
  const relative = makeOnce(() => new Intl.RelativeTimeFormat(locale));
  const now = makeOnce(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second'));
  const list = makeOnce(() => new Intl.ListFormat(locale));
  const either = makeOnce(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const readable = (iso: string, show: (date: Date) => string) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : show(date);
  };
  return {
    /** A calendar day, without a zone. */
    day: (iso: string) => readable(iso.slice(0, 10), (date) => day().format(date)),
    /** A moment, in this computer's zone. */
    instant: (iso: string) => readable(iso, (date) => instant().format(date)),
    /** The hour alone, in this computer's zone: "10 h 02", which no line breaks. */
    time: (iso: string) => readable(iso, (date) => time().format(date).replaceAll(/\s/g, '\u00a0')),
    /** The day of a moment, in this computer's zone: "24 novembre 2026"; null if it is today. */
    dayUnlessToday: (iso: string) => {
      const date = new Date(iso);
      return date.toDateString() === new Date().toDateString() ? null : readable(iso, (date) => longDay().format(date));
    },
    /** From 1 to 12: "avril". */
    month: (number: number) => month().format(new Date(Date.UTC(2001, number - 1, 15))),
    number: (value: number) => number().format(value),
    /** Of 1: "85 %". */
    percent: (share: number) => percent().format(share),
    /** With its sign: "+20", "-12". */
    signed: (value: number) => signed().format(value),
    /** Euro cents. */
    money: (cents: number) => money().format(cents / 100),
    /** Labels as one phrase: "Titre, lieu et code ROME". */
    list: (labels: string[]) => list().format(labels.map((label, at) => (at === 0 ? label : lowerFirst(label)))),
    /** Names of which one is enough: "CDI, CDD ou Stage". They keep their capitals. */
    either: (names: string[]) => either().format(names),
    /** Names of people as one phrase. */
    names: (names: readonly string[]) => list().format(names),
    /** "il y a 3 jours", "dans 8 minutes", from now; "maintenant" within a minute. */
    relative: (iso: string) =>
      readable(iso, (date) => {
        const seconds = (date.getTime() - Date.now()) / 1000;
        const step = steps.find(([, length]) => Math.abs(seconds) >= length);
        return step ? relative().format(Math.trunc(seconds / step[1]), step[0]) : now();
      }),
  };
}
export type Formats = ReturnType<typeof makeFormats>;
