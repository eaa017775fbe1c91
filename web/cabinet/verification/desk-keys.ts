// The keys of the desk: they work wherever nothing is typed into.

import { useEffect } from 'react';

export type DeskKeys = Readonly<Record<string, () => void>>;

const isTyped = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'radio') ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLElement && target.closest('[role="dialog"]') !== null);

/** What a focused button or link does by itself on Enter, and a scrolled page on arrows, they go on doing. */
const actsItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, input, [tabindex="0"]') !== null;

function isOurs({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false;
  if (isTyped(target)) return key === 'Escape';
  return !(actsItself(target) && (key === 'Enter' || key.startsWith('Arrow')));
}

/** By the place of the key: on a Kazakh or Russian keyboard it writes another letter, and Kazakh letters for digits. */
function nameOf({ key, code }: KeyboardEvent): string {
  const [, letter, digit] = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? digit ?? key;
}

export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = isOurs(event) ? keys[nameOf(event)] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keys]);
}
