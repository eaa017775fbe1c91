/** The forms in which results can be had. */
export const FORMATS = ['table', 'json', 'csv', 'xlsx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
