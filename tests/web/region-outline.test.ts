import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import outline from '#exchange/drawing/regions.json' with { type: 'json' };
import { REGIONS } from '#rules/evidence/classifiers.ts';

const corners = (path: string) =>
  [...path.matchAll(/M(-?\d+) (-?\d+)l([^z]+)z/g)].flatMap(([, x, y, steps = '']) => {
    let [atX, atY] = [Number(x), Number(y)];
    const moves = steps.split(/ /).map(Number);
    return moves.flatMap((move, at) => {
      if (at % 2 === 1) return [];
      atX += move;
      atY += moves[at + 1] ?? 0;
      return [[atX, atY] as const];
    });
  });

describe('the outlines of the regions', () => {
  it('are of every region of the classifier and of no other', () => {
    expect([...Object.keys(outline.regions), ...Object.keys(outline.cities)].sort()).toEqual([...REGIONS]);
  });

  it('lie within the drawing', () => {
    const all = [...Object.values(outline.regions).flatMap(corners), ...Object.values(outline.cities)];
    expect(all.length).toBeGreaterThan(500);
    expect(all.every(([x = -1, y = -1]) => x >= 0 && x <= outline.width && y >= 0 && y <= outline.height)).toBe(true);
  });

  it('are small', () => {
    expect(readFileSync(new URL('#exchange/drawing/regions.json', import.meta.url)).length).toBeLessThan(25_000);
  });
});
