// First: the answer comes while the code behind it is read.
import { asked } from './contact-form.ask.ts';
import { register } from '../contact-form.ts';
import { registerHere } from './register-here.ts';

registerHere({ tag: 'nvo-contact-form', register, asked, script: import.meta.url });
