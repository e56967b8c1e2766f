import { askHere } from './ask-here.ts';

export const asked = askHere('nvo-contact-form', 'site.json', import.meta.url);
