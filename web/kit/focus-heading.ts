// A new page begins at its heading, also for who does not see it. The screen may still be on its way when the address changes.

const PATIENCE_MS = 5000;

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

function focus(heading: HTMLElement | null): void {
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Focuses the heading now, and again where the screen that was on its way brings another. */
export function focusHeading(): void {
  let focused = findHeading();
  focus(focused);
  const observer = new MutationObserver(() => {
    const heading = findHeading();
    if (heading === null || heading === focused) return;
    focused = heading;
    focus(heading);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
