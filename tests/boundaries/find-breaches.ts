// boundaries.mjs held against every import, without any tool: what a tool overlooks in silence is found here.

import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf, needsRoom, type SourceFile } from './source-files.ts';

export type Room = {
  readonly path: string;
  readonly may: readonly string[];
  readonly packages?: boolean;
  readonly node?: boolean;
  readonly screensApart?: boolean;
};

export type Breach = {
  readonly file: string;
  readonly imports: string;
  readonly why:
    | 'stands-in-no-room'
    | 'leads-nowhere'
    | 'may-not-import'
    | 'no-packages-here'
    | 'no-node-here'
    | 'past-the-index'
    | 'screen-to-screen';
};

/** Folders of tools; with the files at the root, they are no part of the house. */
const WORKSHOP = /^(?:(?:build|\.ci|\.github)\/|[^/]+$)/;
const TEST = /\.test\.tsx?$/;
/** Data beside the repository, at which tests may look. */
const BESIDE = '../shared/data/';
/** Server rooms whose every file is a floor to stand on. */
const FLOOR = 'server/platform';

const isIn = (room: string, path: string) => path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

export function findRoom(rooms: readonly Room[], path: string): Room | undefined {
  const found = rooms.filter((room) => isIn(room.path, path));
  return found.sort((a, b) => b.path.length - a.path.length)[0];
}

function allows(may: string, path: string): boolean {
  if (may === '*') return true;
  return may.endsWith('/*') ? path.startsWith(may.slice(0, -1)) : isIn(may, path);
}

/** The file of ours that a specifier means; undefined for a package or a module of Node. */
export function findTarget(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : undefined;
}

const isOfNode = (specifier: string) =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');

function judgeForeign(room: Room, file: string, specifier: string): Breach['why'] | undefined {
  if (TEST.test(file)) return undefined;
  if (isOfNode(specifier)) return room.node ? undefined : 'no-node-here';
  return room.packages ? undefined : 'no-packages-here';
}

function judgeOwn(room: Room, rooms: readonly Room[], file: string, target: string): Breach['why'] | undefined {
  const there = findRoom(rooms, target);
  if (there === room) {
    const screen = (path: string) => path.slice(room.path.length + 1).split('/');
    const [[mine, inner], [theirs]] = [screen(file), screen(target)];
    return room.screensApart && inner !== undefined && mine !== theirs ? 'screen-to-screen' : undefined;
  }
  if (!room.may.some((may) => allows(may, target))) return 'may-not-import';
  const betweenServerRooms = [file, target].every((path) => /^server\/[^/]+\//.test(path));
  const isOpen = there?.path === FLOOR || room.path === FLOOR || target.endsWith('/index.ts');
  return betweenServerRooms && !isOpen ? 'past-the-index' : undefined;
}

/** Every import that the rooms do not allow, every one that leads nowhere, and every file without a room. */
export function findBreaches(files: readonly SourceFile[], rooms: readonly Room[]): Breach[] {
  const known = new Set(files.map((file) => file.path));
  return files.flatMap(({ path, text }): Breach[] => {
    if (WORKSHOP.test(path) || !needsRoom(path)) return [];
    const room = findRoom(rooms, path);
    if (!room) return [{ file: path, imports: '', why: 'stands-in-no-room' }];
    return importsOf(text).flatMap((specifier) => {
      const target = findTarget(path, specifier);
      let why: Breach['why'] | undefined;
      if (target === undefined) why = judgeForeign(room, path, specifier);
      else if (TEST.test(path) && target.startsWith(BESIDE)) why = undefined;
      else if (known.has(target)) why = judgeOwn(room, rooms, path, target);
      else why = 'leads-nowhere';
      return why ? [{ file: path, imports: specifier, why }] : [];
    });
  });
}
