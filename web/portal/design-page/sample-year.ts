// The year that the samples speak of.

export const YEAR = 2026;
