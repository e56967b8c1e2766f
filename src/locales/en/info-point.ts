import type { infoPoint as latvian } from '../lv/info-point.ts';

export const infoPoint: typeof latvian = {
  ask: 'Ask the NGO information point:',
  write: 'Write a message',
};
