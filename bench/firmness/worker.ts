// Runs in a worker of a browser: the product's counts, timed there.

import { countFirmly, countsText, type FirmnessOptions, listOfHundred } from './list-of-hundred.ts';

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: FirmnessOptions }) => void;
  postMessage: (message: unknown) => void;
};

scope.onmessage = ({ data }) => {
  const list = listOfHundred();
  let counts = '';
  const runs = Array.from({ length: data.runs }, () => {
    const start = performance.now();
    const held = countFirmly(list, data);
    const ms = performance.now() - start;
    counts = countsText(held);
    return { ms, cpu: ms };
  });
  scope.postMessage({ runs, counts });
};
