/** A page with a calendar and nothing else, as a visitor opens it. */
import type { EventsFile } from '../../src/contract/file.ts';
import type { Peer } from './peers/peer.ts';

/** Asks for the events at once, and shows them in the calendar. */
export async function open(peer: Peer): Promise<void> {
  const { events: address = '' } = document.body.dataset;
  const [response] = await Promise.all([fetch(address), peer.ready?.()]);
  const { events } = (await response.json()) as EventsFile;
  const box = document.querySelector<HTMLElement>('#calendar');
  if (box) peer.show(box, peer.toOwn(events));
}
