import { register } from '../directory.ts';
import { registerHere } from './register-here.ts';

registerHere({
  tag: 'nvo-directory',

  register,
  script: import.meta.url,
});
