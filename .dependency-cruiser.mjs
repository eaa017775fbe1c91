import { rooms } from './boundaries.mjs';

// A room is a folder; `rules/*` means every room of the rules, `*` every room.
const pattern = (room) => {
  if (room === '*') return '^';
  return room.endsWith('/*') ? `^${room.slice(0, -1)}` : `^${room}(/|\\.)`;
};
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const houses = '^(rules|wording|exchange|contract|server|web|cli|bench|tests)/';
const packageTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'];
const tests = '\\.test\\.tsx?$';

export default {
  forbidden: [
    ...rooms.map(({ path, may }) =>
      error(
        `may not import: ${path}`,
        `allowed: ${may.join(', ') || 'nothing'}`,
        { path: pattern(path) },
        { path: houses, pathNot: [path, ...may].map(pattern) },
      ),
    ),
    ...rooms
      .filter((room) => !room.packages)
      .map(({ path }) =>
        error(
          `no packages: ${path}`,
          'this room is free of packages',
          { path: pattern(path), pathNot: tests },
          { dependencyTypes: packageTypes },
        ),
      ),
    ...rooms
      .filter((room) => !room.node)
      .map(({ path }) =>
        error(
          `runs in a browser: ${path}`,
          'no module of Node in this room',
          { path: pattern(path), pathNot: tests },
          { dependencyTypes: ['core'] },
        ),
      ),
    ...rooms
      .filter((room) => room.screensApart)
      .map(({ path }) =>
        error(
          `screens apart: ${path}`,
          'what two screens share lies in web/design or web/kit; web/start puts screens together',
          { path: `^${path}/([^/]+)/` },
          { path: `^${path}/`, pathNot: `^${path}/$1/` },
        ),
      ),
    error(
      'neighbours only through index.ts',
      'a server room shows others its index.ts',
      { path: '^server/(?!platform)([^/]+)/' },
      { path: '^server/(?!platform)([^/]+)/', pathNot: ['^server/$1/', '/index\\.ts$'] },
    ),
    error('no circles', 'a circle has no order of reading', {}, { circular: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|node_modules)/' },
  },
};
