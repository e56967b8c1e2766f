import { html } from 'lit';
import { expect } from 'chai';
import '../../src/widgets/calendar/define.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import { sampleEvents } from '../../src/embed/sample-events.ts';
import { terms } from '../../stories/records.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { settled, textOf } from '../support/parts.ts';

describe('trial', () => {
  for (const view of ['upcoming', 'month', 'past'])
    it(view, async () => {
      const now = new Date('2026-11-23T10:00:00Z');
      const el = await fixture<NvoCalendar>(html`<nvo-calendar lang="lv" view=${view} .now=${now} .records=${sampleEvents(now)} .terms=${terms}></nvo-calendar>`);
      await settled(el);
      console.log(textOf(el.shadowRoot));
      await expectAccessible(el);
      const t = el.shadowRoot!.querySelector<HTMLElement>('[part="toggle"]');
      t?.click();
      await el.updateComplete;
      console.log(textOf(el.shadowRoot!.querySelector('[part=details]')));
      await expectAccessible(el);
      expect(1).to.equal(1);
    });
});
