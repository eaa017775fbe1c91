import { describe, expect, it } from 'vitest';
import { readKey } from './sheet-keys.ts';

const press = (key: string, more: Partial<Parameters<typeof readKey>[0]> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('the keys of the sheet', () => {
  it.each([
    ['a letter writes over', press('ә'), 'rest', { act: 'begin', text: 'ә' }],
    ['F2 changes what stands there', press('F2'), 'rest', { act: 'begin' }],
    ['Enter goes down', press('Enter'), 'typing', { act: 'commit', to: { go: 'down' } }],
    ['Shift+Tab goes back', press('Tab', { shiftKey: true }), 'editing', { act: 'commit', to: { go: 'previous' } }],
    ['an arrow ends what was begun by a letter', press('ArrowLeft'), 'typing', { act: 'commit', to: { go: 'left' } }],
    ['an arrow moves among the letters after F2', press('ArrowLeft'), 'editing', undefined],
    ['Escape leaves it as it was', press('Escape'), 'editing', { act: 'cancel' }],
    ['Alt+Enter is the field’s', press('Enter', { altKey: true }), 'editing', undefined],
    ['Ctrl+Z on a Cyrillic layout', press('я', { ctrlKey: true, code: 'KeyZ' }), 'rest', { act: 'undo' }],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true, code: 'KeyZ' }), 'rest', { act: 'redo' }],
    ['Ctrl+D', press('d', { ctrlKey: true, code: 'KeyD' }), 'rest', { act: 'fill-down' }],
    ['Ctrl+minus stays the browser’s', press('-', { ctrlKey: true, code: 'Minus' }), 'rest', undefined],
    ['Ctrl+C is a copy', press('c', { ctrlKey: true, code: 'KeyC' }), 'rest', undefined],
  ] as const)('%s', (_, pressed, mode, act) => expect(readKey(pressed, mode, 15)).toEqual(act));
});
