import { useLanguage } from '../../app/i18n/use-messages.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How large a file is, in the unit that people would use. */
export function useSize(): (bytes: number) => string {
  const language = useLanguage();
  return (bytes) => {
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return new Intl.NumberFormat(language, { style: 'unit', unit: units[power], maximumFractionDigits: power > 1 ? 1 : 0 }).format(bytes / 1000 ** power);
  };
}
