import type { Organization } from '../contract/organization.ts';
import type { FormValues } from './message-form.ts';
import { typedAddress } from './typed-address.ts';

/** An organization's fields that the form lets correct. */
export const correctable = ['name', 'description', 'address', 'url', 'email', 'telephone'] as const;

/**
 * What has been changed in the fields `change.…`: a message's `changes`.
 *
 * @param organization empty where it is not at hand: all that was typed counts as changed then
 */
export function changesOf(values: FormValues, organization: Partial<Organization>) {
  return correctable.flatMap((field) => {
    const from = organization[field] ?? '';
    const typed = values[`change.${field}`]?.replace(/\r\n?/g, '\n').trim();
    if (typed === undefined) return [];
    const to = field === 'url' ? typedAddress(typed) : typed;
    return to === from ? [] : [{ field, from, to }];
  });
}
