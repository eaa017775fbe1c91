// Mantine in our colours: its own blue fails contrast, so every colour it draws with comes from tokens.css.

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const LAKE: MantineColorsTuple = [
  '#e2edf2',
  '#c6dbe5',
  '#9fc4d4',
  '#73a9bf',
  '#4b8eaa',
  '#2d7594',
  '#186283',
  '#0b5273',
  '#083b54',
  '#062b3e',
];

export const theme = createTheme({
  colors: { lake: LAKE },
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  defaultRadius: 'var(--round)',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--size-1)',
    sm: 'var(--size-1)',
    md: 'var(--size-2)',
    lg: 'var(--size-3)',
    xl: 'var(--size-4)',
  },
});

const PAINT = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--lake)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--refused)',
  '--mantine-primary-color-filled': 'var(--lake)',
  '--mantine-primary-color-filled-hover': 'var(--lake-deep)',
  '--mantine-primary-color-contrast': 'var(--on-lake)',
  '--mantine-primary-color-light': 'var(--lake-wash)',
  '--mantine-primary-color-light-color': 'var(--lake)',
};

/** Both schemes name the same tokens; tokens.css changes what they stand for. */
export const paintMantine: CSSVariablesResolver = () => ({ variables: {}, light: PAINT, dark: PAINT });
