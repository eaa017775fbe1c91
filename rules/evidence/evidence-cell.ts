// The cell of a row that names its files, as the reporting package has it: names separated by semicolons.

import type { ItemFact } from './facts.ts';
import { filesIn } from './missing-evidence.ts';

/** A document's name as a cell can hold it. */
export const nameInCell = (name: string): string => name.replaceAll(';', ',').trim();

/** The cell with a file named in it, in the place of `instead` where it names that. */
export function nameFile(cell: string, name: string, instead?: string): string {
  const names = filesIn(cell);
  const named = nameInCell(name);
  if (names.includes(named) && (instead === undefined || instead === named || !names.includes(instead))) return cell;
  const replaced = names.map((one) => (one === instead ? named : one));
  return [...new Set(replaced.includes(named) ? replaced : [...replaced, named])].join(';');
}

export function unnameFile(cell: string, name: string): string {
  return filesIn(cell)
    .filter((one) => one !== nameInCell(name))
    .join(';');
}

/** The component by whose documents a row is shown, as far as its texts tell; empty where they do not. */
export function componentOfRow(table: string, fields: Readonly<Record<string, string>>): string {
  const known: Partial<Record<ItemFact['table'], string>> = {
    citations: fields.audience?.trim() === 'learners' ? '9.1' : '3.1',
    hirsch: '3.3',
    commercialisation: '5.1',
  };
  return known[table as ItemFact['table']] ?? fields.component?.trim() ?? '';
}
