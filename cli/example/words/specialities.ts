// All the specialities of the example by name.

import { heartAndSurgery } from './heart-and-surgery.ts';
import { laboratoryAndWorkforce } from './laboratory-and-workforce.ts';
import { otherClinics } from './other-clinics.ts';
import type { Speciality } from './phrase.ts';

const all = { ...heartAndSurgery, ...otherClinics, ...laboratoryAndWorkforce };

export type SpecialityName = keyof typeof all;

export const specialities: Readonly<Record<SpecialityName, Speciality>> = all;
export const specialityNames = Object.keys(all) as readonly SpecialityName[];
