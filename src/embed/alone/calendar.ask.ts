import { askHere } from './ask-here.ts';

export const asked = askHere('nvo-calendar', 'events.json', import.meta.url);
