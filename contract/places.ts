// What stands in many addresses and answers: a round, an organisation in it, the name of an organisation in three languages.

import { z } from 'zod';

export const RoundPlace = z.strictObject({ round: z.uuid() });

/** An organisation in a round: its report, its submission, its verification. */
export const ReportPlace = z.strictObject({ round: z.uuid(), organisation: z.uuid() });

/** As the register has it on the day; a language without a name has the BIN. */
export const NamesOfOrganisation = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
