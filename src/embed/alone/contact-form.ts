import { register } from '../contact-form.ts';
import { registerHere } from './register-here.ts';

registerHere({
  tag: 'nvo-contact-form',
  register,
  // Its one small file comes soon enough.
  asked: undefined,
  script: import.meta.url,
});
