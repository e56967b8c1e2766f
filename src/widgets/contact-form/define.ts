import { define } from '../../core/define.ts';
import { NvoContactForm } from './contact-form.ts';

define('nvo-contact-form', NvoContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'nvo-contact-form': NvoContactForm;
  }
}
