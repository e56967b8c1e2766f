/**
 * On an embed page that is a plain file: gives its widget what the page's address says under bare
 * names, as our own server does. It is loaded before the site script.
 */
import { setAttributes } from './embeds.ts';

const query = new URLSearchParams(location.search);
const widget = document.querySelector('nvo-calendar,nvo-directory,nvo-contact-form');
if (widget) setAttributes(widget, (name) => query.get(name));
