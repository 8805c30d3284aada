import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Small and dense, because the panel shares the screen with a busy helpdesk. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  fontSizes: { xs: '11.5px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own dimmed text has too little contrast (3.3:1) for words that matter; these have 7:1. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#535b63',
    '--mantine-color-placeholder': '#6b737b',
    '--mantine-color-error': colors.red[9],
    '--sc-ai': '#6741d9',
    '--sc-ai-tint': '#f6f2ff',
    '--sc-line': '#e3e6e9',
    '--sc-raised': '#f8f9fa',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b8bd',
    '--mantine-color-placeholder': '#8f959b',
    '--mantine-color-error': colors.red[4],
    '--sc-ai': '#b9a3ff',
    '--sc-ai-tint': '#2b2640',
    '--sc-line': '#3a3d42',
    '--sc-raised': '#2a2c30',
  },
});
