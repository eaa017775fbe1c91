// What stands in the menu of the cabinet, as data.

import type { ActName } from '#contract/access.ts';

/** `label` is a key; `path` an address without a language. */
export type NavigationScreen = { readonly path: string; readonly label: string; readonly act?: ActName };

export type Navigation = readonly { readonly title: string; readonly screens: readonly NavigationScreen[] }[];

type Opens = (act: ActName) => boolean;

/** The groups that have a screen left when those are taken out which the person may not open. */
export function narrowNavigation(navigation: Navigation, may: Opens): Navigation {
  return navigation
    .map(({ title, screens }) => ({ title, screens: screens.filter(({ act }) => act === undefined || may(act)) }))
    .filter(({ screens }) => screens.length > 0);
}

/** The screen of an address: the one whose path is the longest beginning of it. */
export function findScreen(navigation: Navigation, path: string): string | undefined {
  const paths = navigation.flatMap(({ screens }) => screens.map((screen) => screen.path));
  const within = paths.filter((one) => path === one || path.startsWith(`${one}/`));
  return within.sort((one, other) => other.length - one.length)[0];
}
