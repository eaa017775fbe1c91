// A new page begins at its heading, also for who does not see it. The screen may still be on its way when the address changes.

const PATIENCE_MS = 5000;

function focusNow(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}

export function focusHeading(): void {
  if (focusNow()) return;
  const observer = new MutationObserver(() => {
    if (focusNow()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
