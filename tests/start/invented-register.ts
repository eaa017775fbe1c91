// Organisations by number, for loads and lists.

import { checkDigitOf } from '#rules/kernel/bin.ts';

/** A valid BIN for the number: a legal person registered in March 2001. Numbers whose digits allow none are passed over. */
export function* inventedBins(from = 0): Generator<string> {
  for (let number = from; ; number += 1) {
    const eleven = `010340${String(number).padStart(5, '0')}`;
    const check = checkDigitOf([...eleven].map(Number));
    if (check !== undefined) yield `${eleven}${check}`;
  }
}

/** The body of an act that registers it. */
export const registrationOf = (bin: string) => ({
  bin,
  from: '2001-03-01',
  source: `БСН ${bin}`,
  facts: {
    name_kk: `«Ізденіс ${bin}» ғылыми орталығы`,
    name_ru: `Научный центр «Изыскание ${bin}»`,
    name_en: `Research centre Izdenis ${bin}`,
    category: 'non_clinical',
    founder: 'government',
    region: '71',
    university_hospital: false,
    parent: null,
  },
});
