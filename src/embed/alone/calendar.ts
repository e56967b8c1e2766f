import { register } from '../calendar.ts';
import { registerHere } from './register-here.ts';

export { register };

registerHere({ tag: 'nvo-calendar', register, script: import.meta.url });
