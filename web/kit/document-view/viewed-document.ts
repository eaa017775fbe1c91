// What a view has to know of a document.

export type ViewedDocument = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
};

export const addressOfContent = (id: string): string => `/api/documents/${id}/content`;
