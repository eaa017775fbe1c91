// The invented organisations with what their rows need: a valid BIN and a store of titles.

import { checkDigitOf } from '#rules/kernel/bin.ts';
import type { Profile } from './profile.ts';
import { educationOrganisations } from './profiles/education-organisations.ts';
import { governmentClinics } from './profiles/government-clinics.ts';
import { regionalAndPrivateClinics } from './profiles/regional-and-private-clinics.ts';
import { researchOrganisations } from './profiles/research-organisations.ts';
import { type Titles, titlesOf } from './titles.ts';

/** A row as the reporting package writes it: all columns of its table, all values texts. */
export type Row = Record<string, string>;

export type Organisation = { readonly profile: Profile; readonly bin: string; readonly titles: Titles };

/** Throws a RangeError where no BIN can begin with these eleven digits: another serial must then be chosen. */
function getBin(eleven: string): string {
  const check = checkDigitOf([...eleven].map(Number));
  if (check === undefined || eleven.length !== 11) throw new RangeError(`no BIN begins with ${eleven}`);
  return `${eleven}${check}`;
}

export function exampleOrganisations(): readonly Organisation[] {
  const profiles = [
    ...governmentClinics,
    ...regionalAndPrivateClinics,
    ...researchOrganisations,
    ...educationOrganisations,
  ];
  return profiles.map((profile) => ({ profile, bin: getBin(profile.bin), titles: titlesOf(profile) }));
}
