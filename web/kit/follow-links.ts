// Every link of the web is a plain link. A press on one that stays inside is taken over by the router; all others (a new tab,
// a file, another house, the server's own addresses) are left to the browser.

type History = { readonly push: (href: string) => void };

const LEFT = 0;
/** Answers of programs, published files, feeds. */
const OF_THE_SERVER = /^\/(?:api|data|oai|feeds)(?:\/|$)/;

/** The address to go to inside the program; undefined where the browser shall do what it does. */
export function findInnerAddress(event: MouseEvent, origin: string): string | undefined {
  if (event.defaultPrevented || event.button !== LEFT) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.target !== '' || link.hasAttribute('download')) return undefined;
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return undefined;
  const url = new URL(link.href);
  if (url.origin !== origin || OF_THE_SERVER.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Listens until the returned function is called. */
export function followLinks(history: History): () => void {
  const follow = (event: MouseEvent) => {
    const address = findInnerAddress(event, window.location.origin);
    if (address === undefined) return;
    event.preventDefault();
    history.push(address);
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
