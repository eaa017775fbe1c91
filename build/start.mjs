// npm start: installs what is missing, builds what has changed, and starts the server. With the invented example, unless
// SHYRAQ_EXAMPLE says otherwise or DATABASE_URL names a database, which is somebody's own.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, root, run } from './install.mjs';

installPackages();
// A process of its own: what the build takes in memory is given back before the server starts.
const built = run(process.execPath, [join('build', 'program.mjs')]);
if (built !== 0) process.exit(built);

const { env } = process;
if (!env.DATABASE_URL) env.SHYRAQ_EXAMPLE ||= 'yes';
// Whoever tries the program reads this console; requests one by one are for whoever runs it.
env.SHYRAQ_LOG ||= 'warn';
const { runServer } = await import(pathToFileURL(join(root, 'dist', 'server.js')).href);
await runServer(env);
