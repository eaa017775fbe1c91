/** A Russian day ends with an abbreviation, and with it the sentence: `2026 г..` is `2026 г.` */
export const endOnce = (text: string): string => text.replaceAll('г..', 'г.');
