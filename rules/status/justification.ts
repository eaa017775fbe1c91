/** Why a body decided as it did, in the languages in which it decides; in English where somebody wrote it so. */
export type Justification = { readonly kk: string; readonly ru: string; readonly en?: string };
