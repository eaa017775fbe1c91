// Where a reader left a document: its page, and the size of whatever was read last. It outlives a reload and ends with the tab; a
// browser that keeps nothing begins at the first page.

import { readZoom, type Zoom } from './zoom.ts';

const PAGES = 'view.page.';
const ZOOM = 'view.zoom';

function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // Not kept, and nothing else is lost.
  }
}

function find(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** From 1. */
export function rememberedPage(document: string): number {
  const page = find(PAGES + document) ?? '';
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}

export const rememberPage = (document: string, page: number): void => keep(PAGES + document, String(page));
export const rememberedZoom = (): Zoom => readZoom(find(ZOOM));
export const rememberZoom = (zoom: Zoom): void => keep(ZOOM, String(zoom));
