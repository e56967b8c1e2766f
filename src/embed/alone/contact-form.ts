import { register } from '../contact-form.ts';
import { registerHere } from './register-here.ts';

registerHere({ tag: 'nvo-contact-form', register, script: import.meta.url });
