// Closed lists that a row may draw from. Regions: KATO, first two digits, as divided since June 2022.

export const REGIONS = [
  '10',
  '11',
  '15',
  '19',
  '23',
  '27',
  '31',
  '33',
  '35',
  '39',
  '43',
  '47',
  '55',
  '59',
  '61',
  '62',
  '63',
  '71',
  '75',
  '79',
] as const;

const regions: ReadonlySet<string> = new Set(REGIONS);

/** The two digits of a region from its KATO code of two or nine digits; undefined for a code that is no region's. */
export function findRegion(code: string): string | undefined {
  if (!/^(?:\d{2}|\d{9})$/.test(code)) return undefined;
  const region = code.slice(0, 2);
  return regions.has(region) ? region : undefined;
}

const ISO_639_1 =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj ' +
  'kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ' +
  'ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ' +
  'ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';

/** Languages by ISO 639-1, in a fixed order: the place of a language is its code in the columns of the tally. */
export const LANGUAGES_OF_WORKS: readonly string[] = ISO_639_1.split(' ');
