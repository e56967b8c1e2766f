// First: the answer comes while the code behind it is read.
import { asked } from './calendar.ask.ts';
import { register } from '../calendar.ts';
import { registerHere } from './register-here.ts';

registerHere({ tag: 'nvo-calendar', register, asked, script: import.meta.url });
