import { register } from '../calendar.ts';
import { registerHere } from './register-here.ts';

registerHere({ tag: 'nvo-calendar', register, script: import.meta.url });
