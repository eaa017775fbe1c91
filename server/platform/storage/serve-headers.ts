// How a stored file may reach a browser. Only what cannot run there is shown in the page; all else is saved to the disk.

/** Types shown in the page. No SVG, no HTML, no XML: they hold scripts (hazard 14). */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'text/plain']);

/** RFC 5987: a name in any script, and none that ends the header or leads out of the folder. */
function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const tame = name.replaceAll(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '_').slice(0, 200) || 'file';
  const ascii = tame.replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(tame).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** `type` as found in the bytes, never as the sender called it. */
export function serveHeaders(
  type: string,
  name: string,
  wish: 'inline' | 'attachment',
): Readonly<Record<string, string>> {
  const shown = SHOWN.has(type) && wish === 'inline';
  return {
    'content-type': SHOWN.has(type) ? type : 'application/octet-stream',
    'content-disposition': dispositionOf(shown ? 'inline' : 'attachment', name),
    'x-content-type-options': 'nosniff',
    // A document is not a page of ours: nothing in it runs or loads, whatever the browser thinks it is.
    'content-security-policy':
      type === 'application/pdf'
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  };
}
