/** A page's own script, with a Lit of its own, as npm brings it. */
import { html, render } from 'lit';

const place = document.createElement('p');
document.body.append(place);
render(html`<b>${'Lapas paša Lit'}</b>`, place);
