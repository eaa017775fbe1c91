// How large a page is shown: as wide as its frame, or in per cent of its own size.

export type Zoom = 'fit' | number;

const STEPS = [25, 50, 75, 100, 125, 150, 200, 300, 400];

/** What an address says; everything else is `fit`. */
export function readZoom(text: string | null): Zoom {
  const percent = Number(text);
  return STEPS.includes(percent) ? percent : 'fit';
}

export function larger(zoom: Zoom): Zoom {
  const from = zoom === 'fit' ? 100 : zoom;
  return STEPS.find((step) => step > from) ?? 400;
}

export function smaller(zoom: Zoom): Zoom {
  const from = zoom === 'fit' ? 100 : zoom;
  return STEPS.findLast((step) => step < from) ?? 25;
}
