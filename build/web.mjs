// dist/web: the pages as files, split by screen, with a manifest of what each screen loads.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressPages } from './compress-pages.mjs';
import { installPackages, root } from './install.mjs';

const LANGUAGES = ['kk', 'ru', 'en'];
/** The letters of the first language come before anybody asks for them. */
const FIRST_FONTS = /golos-text-cyrillic(-ext)?-wght-normal.*\.woff2$/;

/** The only words in the page itself, for browsers in which nothing else runs: from the wording like all others. */
function withoutScript() {
  const paragraphs = LANGUAGES.map((language) => {
    const words = JSON.parse(readFileSync(join(root, 'wording', language, 'wordless.json'), 'utf8'));
    return `<p lang="${language}">${words['no-script']}</p>`;
  });
  return paragraphs.join('');
}

const page = {
  name: 'page',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => ({
      html: html.replace('<!-- no-script -->', withoutScript()),
      tags: Object.keys(bundle ?? {})
        .filter((name) => FIRST_FONTS.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: '' },
          injectTo: 'head',
        })),
    }),
  },
};

/** What pdf.js fetches when a document asks for it: letters of other scripts, fonts that PDFs leave out, decoders of scans. */
const pdfTables = {
  name: 'pdf-tables',
  generateBundle() {
    const home = join(root, 'node_modules', 'pdfjs-dist');
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    for (const table of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
      for (const name of readdirSync(join(home, table))) {
        const fileName = `assets/pdfjs-${version}/${table}/${name}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(home, table, name)) });
      }
  },
};

/** Builds into a folder; `dist/web` where none is given. */
export async function buildWeb(outDir = join(root, 'dist', 'web')) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: join(root, 'web'),
    logLevel: 'warn',
    plugins: [react(), page, pdfTables],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      manifest: true,
      assetsInlineLimit: 0,
      // What is too much, tests/web/weight.test.ts says.
      chunkSizeWarningLimit: 1000,
      modulePreload: { polyfill: false },
      // The words for a fault without a connection are in the page from the start and asked for like all others as well.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  });
  await compressPages(outDir);
}

if (process.argv[1] === import.meta.filename) {
  installPackages();
  await buildWeb();
}
