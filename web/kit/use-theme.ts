// The theme that the reader chose; Mantine keeps it and tells the page.

import { useMantineColorScheme } from '@mantine/core';
import type { Theme } from '#web/design/page-frame.tsx';

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
