import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

// A deep blue-green, dark enough for white text from shade 6 on (5.6:1) and light enough on dark from shade 3.
const tide: MantineColorsTuple = [
  '#eef7f7', '#d9ecec', '#b2d9da', '#87c4c6', '#5fadb1', '#36888d', '#1b6f75', '#145c61', '#0f4a4f', '#0a383c',
];

/** The look of Bureau: the system's own letters, square enough to be dense, one calm colour. */
export const theme = createTheme({
  primaryColor: 'tide',
  primaryShade: { light: 6, dark: 6 },
  colors: { tide },
  fontFamily: 'system-ui, "Segoe UI", Cantarell, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.05rem' } } },
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** Dimmed and placeholder text of Mantine are below 4.5:1 on its greys; these are not. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c6670',
    '--mantine-color-placeholder': '#646e78',
    '--mantine-color-anchor': '#145c61',
    '--mantine-color-error': '#b3261e',
    '--bureau-rail': '#f1f5f5',
    '--bureau-done': '#1b6f75',
    '--bureau-problem': '#b3261e',
    '--bureau-warm': '#fdf3d7',
    '--bureau-warm-text': '#5b4300',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b3bb',
    '--mantine-color-placeholder': '#9aa4ad',
    '--mantine-color-anchor': '#87c4c6',
    '--mantine-color-error': '#ff9c94',
    '--bureau-rail': '#1b2223',
    '--bureau-done': '#5fadb1',
    '--bureau-problem': '#ff9c94',
    '--bureau-warm': '#3b3115',
    '--bureau-warm-text': '#f5e2ae',
  },
});
