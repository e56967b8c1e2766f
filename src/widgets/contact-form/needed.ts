import { asksForOrganization } from '../../data/asks-for-organization.ts';

/** The fields that can't be left empty: what each message needs, what its topic is about, what the page asks for. */
export function neededFields(
  topic: string | undefined,
  isInDirectory: boolean,
  asked: readonly string[],
): string[] {
  const needed = ['topic', 'name', ...asked];
  const isCorrection = topic === 'correction';
  if (topic === 'event-submission') needed.push('submission.name', 'submission.startDate');
  // What is corrected says all.
  else if (!(isCorrection && isInDirectory)) needed.push('message');
  if (asksForOrganization(topic)) needed.push('organization');
  return needed;
}
