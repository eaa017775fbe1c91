// What the doors of the journal work with.

export type JournalPlan = {
  /** The file of anchors. */
  readonly anchors: string;
};
