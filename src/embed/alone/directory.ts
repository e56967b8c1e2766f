// First: the answer comes while the code behind it is read.
import { asked } from './directory.ask.ts';
import { register } from '../directory.ts';
import { registerHere } from './register-here.ts';

registerHere({
  tag: 'nvo-directory',
  register,
  asked,
  script: import.meta.url,
});
