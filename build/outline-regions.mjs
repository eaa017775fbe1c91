// node build/outline-regions.mjs kz-adm1-2024.topo.json: the outlines of the regions as exchange/drawing/regions.json.
// What the source is and what is done to it: docs/decisions/0010-outlines-of-regions.md.

import { readFileSync, writeFileSync } from 'node:fs';

const WIDTH = 1000;
const EDGE = 8;
/** A corner that spans less than so many square units goes; shared borders lose the same corners on both sides. */
const LEAST_AREA = 5;
const CITIES = ['71', '75', '79'];

const [source] = process.argv.slice(2);
const { arcs, transform, objects } = JSON.parse(readFileSync(source, 'utf8'));
const [{ geometries }] = Object.values(objects);

const radians = (degrees) => (degrees * Math.PI) / 180;
/** Albers, equal in area, between the parallels that the country spans. */
const [lower, upper, origin, middle] = [43, 53, 48, 67].map(radians);
const n = (Math.sin(lower) + Math.sin(upper)) / 2;
const c = Math.cos(lower) ** 2 + 2 * n * Math.sin(lower);
const rho = (phi) => Math.sqrt(c - 2 * n * Math.sin(phi)) / n;
function project([longitude, latitude]) {
  const theta = n * (radians(longitude) - middle);
  const r = rho(radians(latitude));
  return [r * Math.sin(theta), -(rho(origin) - r * Math.cos(theta))];
}

function decode(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return project([x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]);
  });
}

const decoded = arcs.map(decode);
const all = decoded.flat();
const low = [0, 1].map((at) => Math.min(...all.map((point) => point[at])));
const high = [0, 1].map((at) => Math.max(...all.map((point) => point[at])));
const scale = (WIDTH - 2 * EDGE) / (high[0] - low[0]);
const onPaper = (point) => point.map((value, at) => (value - low[at]) * scale + EDGE);

const areaOf = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Visvalingam: the least corner goes first, the ends of an arc stay. */
function simplify(points) {
  const kept = [...points];
  for (;;) {
    let [least, at] = [LEAST_AREA, 0];
    for (let corner = 1; corner < kept.length - 1; corner++) {
      const area = areaOf(kept[corner - 1], kept[corner], kept[corner + 1]);
      if (area < least) [least, at] = [area, corner];
    }
    if (at === 0) return kept.map((point) => point.map(Math.round));
    kept.splice(at, 1);
  }
}

const simple = decoded.map((arc) => simplify(arc.map(onPaper)));
const arcAt = (index) => (index < 0 ? [...simple[~index]].reverse() : simple[index]);

function ringPath(ring) {
  const points = ring.flatMap((index, at) => arcAt(index).slice(at === 0 ? 0 : 1));
  const corners = points.filter(([x, y], at) => at === 0 || x !== points[at - 1][0] || y !== points[at - 1][1]);
  if (corners.length < 4) return '';
  const [[x, y], ...rest] = corners.slice(0, -1);
  const steps = rest.map(([toX, toY], at) => {
    const [fromX, fromY] = at === 0 ? [x, y] : rest[at - 1];
    return `${toX - fromX} ${toY - fromY}`;
  });
  return `M${x} ${y}l${steps.join(' ')}z`;
}

function centre(geometry) {
  const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
  const points = rings.flatMap((ring) => ring.flatMap((index) => decoded[index < 0 ? ~index : index].map(onPaper)));
  return [0, 1].map((at) => Math.round(points.reduce((sum, point) => sum + point[at], 0) / points.length));
}

const codeOf = ({ properties }) => properties.KATO.slice(0, 2);
const pathOf = ({ type, arcs: rings }) => (type === 'Polygon' ? rings : rings.flat()).map(ringPath).join('');
const regions = geometries.filter((one) => !CITIES.includes(codeOf(one)));
const outline = {
  width: WIDTH,
  height: Math.ceil((high[1] - low[1]) * scale + 2 * EDGE),
  regions: Object.fromEntries(regions.map((one) => [codeOf(one), pathOf(one)])),
  cities: Object.fromEntries(
    geometries.filter((one) => CITIES.includes(codeOf(one))).map((one) => [codeOf(one), centre(one)]),
  ),
};
writeFileSync('exchange/drawing/regions.json', `${JSON.stringify(outline, null, 2)}\n`);
