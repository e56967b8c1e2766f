/**
 * On an embed page, before the site script. Where it is a plain file: gives its widget what the
 * page's address says under bare names, as our own server does. Where it has the plain contact form
 * of our server: keeps what is begun there.
 */
import { setAttributes } from './embeds.ts';
import { keepBegun } from './plain-form.ts';

const query = new URLSearchParams(location.search);
const widget = document.querySelector<HTMLElement>('nvo-calendar,nvo-directory,nvo-contact-form');
const form = widget?.querySelector('form');
if (widget && form) keepBegun(widget, form);
else if (widget) setAttributes(widget, (name) => query.get(name));
