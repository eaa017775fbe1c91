// What a stranger has written, made fit to stand in a sentence of ours: it cannot break the line, move the cursor of a
// terminal, turn the direction of the text round it, or drown the sentence.

/** Characters of a foreign value that a sentence shows before it cuts. */
export const LONGEST_QUOTE = 80;

/** Line breaks and other controls, which may separate words. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks without a shape of their own (direction, joining, byte order), private and unassigned ones. */
const SHAPELESS = /[\p{Cf}\p{Co}\p{Cs}]/gu;

/** The text on one line, without controls, cut after `most` characters with an ellipsis in place of the rest. */
export function tameForeign(text: string, most: number = LONGEST_QUOTE): string {
  // Far beyond what can be shown nothing is worth looking at: a field may be megabytes long.
  const near = text.slice(0, most * 4);
  const tame = near.replace(CONTROLS, ' ').replace(SHAPELESS, '');
  const characters = [...tame];
  return characters.length <= most && near.length === text.length ? tame : `${characters.slice(0, most).join('')}…`;
}
