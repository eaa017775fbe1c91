// The registers of innovative activity by name: apart from their columns, for whoever needs no more of them.

export const REGISTERS = ['technology', 'introduction', 'transfer', 'programme', 'protective-document'] as const;
export type RegisterName = (typeof REGISTERS)[number];
