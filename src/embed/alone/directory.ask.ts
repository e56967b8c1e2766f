import { askHere } from './ask-here.ts';

export const asked = askHere('nvo-directory', 'organizations.json', import.meta.url);
