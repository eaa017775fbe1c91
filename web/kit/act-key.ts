// The key of an act. Attempts at the same act share one, so that the server can tell a retry from a second act; another
// content is another act and gets a key of its own.

const KEY_BYTES = 16;

function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type ActKeys = {
  /** The key for this content. */
  readonly keyFor: (content: unknown) => string;
  /** The act is done or refused for good: the same content again is a new act. */
  readonly settle: () => void;
};

/** One per form. */
export function createActKeys(): ActKeys {
  let open: { readonly content: string; readonly key: string } | undefined;
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      if (open?.content !== text) open = { content: text, key: makeKey() };
      return open.key;
    },
    settle: () => {
      open = undefined;
    },
  };
}
