// The worker of the board: a report comes in, the board goes out.

import { type BoardSetting, drawBoard } from './board.ts';

addEventListener('message', ({ data }: MessageEvent<{ number: number; setting: BoardSetting }>) => {
  postMessage({ number: data.number, board: drawBoard(data.setting) });
});
