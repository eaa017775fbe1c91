// A work of a published round as other systems gather it. Persons are no part of it: authors and inventors are left out (decision
// 0013), the organisation stands for them.

export type WorkRecord = {
  readonly kind: 'publication' | 'project' | 'patent' | 'orgunit';
  /** Within the service: `Publications/2025.980240000123.pub-7`. */
  readonly id: string;
  readonly organisation: {
    readonly id: string;
    readonly bin: string;
    readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  };
  /** By the columns of the reporting package. */
  readonly fields: Readonly<Record<string, string>>;
};
