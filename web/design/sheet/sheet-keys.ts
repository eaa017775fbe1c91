// The keys of a sheet, as the hands of who works in Excel know them.

import type { SheetAct } from './sheet-state.ts';
import type { Way } from './sheet-walk.ts';

type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The place of the key, for letters of a Cyrillic layout: Ctrl+Я is Ctrl+Z. */
  readonly code: string;
};
type Mode = 'rest' | 'typing' | 'editing';

const ARROWS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const isCtrl = ({ ctrlKey, metaKey }: Pressed) => ctrlKey || metaKey;

function readCommit(pressed: Pressed, mode: Mode): SheetAct | undefined {
  if (pressed.key === 'Enter' && !pressed.altKey) {
    return { act: 'commit', to: { go: pressed.shiftKey ? 'up' : 'down' } };
  }
  if (pressed.key === 'Tab') return { act: 'commit', to: { go: pressed.shiftKey ? 'previous' : 'next' } };
  if (mode === 'rest') return undefined;
  if (pressed.key === 'Escape') return { act: 'cancel' };
  const way = ARROWS[pressed.key];
  return mode === 'typing' && way && !isCtrl(pressed) ? { act: 'commit', to: { go: way } } : undefined;
}

function readWalk(pressed: Pressed, page: number): SheetAct | undefined {
  const extend = pressed.shiftKey;
  const far = isCtrl(pressed);
  const way = ARROWS[pressed.key];
  if (way) return { act: 'walk', to: { go: way, far }, extend };
  switch (pressed.key) {
    case 'Home':
      return { act: 'walk', to: { go: far ? 'begin' : 'row-begin' }, extend };
    case 'End':
      return { act: 'walk', to: { go: far ? 'end' : 'row-end' }, extend };
    case 'PageUp':
    case 'PageDown':
      return far
        ? undefined
        : { act: 'walk', to: { go: pressed.key === 'PageUp' ? 'page-up' : 'page-down', page }, extend };
    default:
      return undefined;
  }
}

function readCommand(pressed: Pressed): SheetAct | undefined {
  if (!isCtrl(pressed)) return undefined;
  switch (pressed.code) {
    case 'KeyZ':
      return { act: pressed.shiftKey ? 'redo' : 'undo' };
    case 'KeyY':
      return { act: 'redo' };
    case 'KeyD':
      return { act: 'fill-down' };
    case 'KeyA':
      return { act: 'select-all' };
    case 'Space':
      return { act: 'select-columns' };
    default:
      return undefined;
  }
}

/** What a key means; undefined for a key that is not ours. `page`: rows of a screen. */
export function readKey(pressed: Pressed, mode: Mode, page: number): SheetAct | undefined {
  const committed = readCommit(pressed, mode);
  if (committed || mode !== 'rest') return committed;
  const other = readWalk(pressed, page) ?? readCommand(pressed);
  if (other || isCtrl(pressed) || pressed.altKey) return other;
  if (pressed.key === 'F2') return { act: 'begin' };
  if (pressed.key === 'Delete' || pressed.key === 'Backspace') return { act: 'clear' };
  if (pressed.key === ' ' && pressed.shiftKey) return { act: 'select-rows' };
  return [...pressed.key].length === 1 ? { act: 'begin', text: pressed.key } : undefined;
}
