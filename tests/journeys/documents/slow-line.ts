// A line to the server that can be made slow and cut, as lines are.

import type { Visitor } from '../visitor.ts';

export type Line = {
  readonly slow: (bytesInSecond: number) => Promise<void>;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

export async function holdLine({ context, page }: Visitor): Promise<Line> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const set = (offline: boolean, upload: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: upload,
    });
  return {
    slow: async (bytesInSecond) => void (await set(false, bytesInSecond)),
    cut: async () => void (await set(true, -1)),
    mend: async () => void (await set(false, -1)),
  };
}
