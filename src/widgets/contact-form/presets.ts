import type { SiteFile } from '../../contract/site.ts';
import type { AddressController } from '../../core/address.ts';
import type { FormValues } from '../../data/message-form.ts';
import type { Locale } from '../../locales/lv.ts';

interface Attributes {
  readonly topic?: string | undefined;
  readonly organization?: string | undefined;
  readonly event?: string | undefined;
  readonly topics?: string | undefined;
}

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const lineOf = (text: string | undefined) => (/^\P{Cc}{1,200}$/u.test(text ?? '') ? text : '');

/** What the page and its address fill in; an attribute for organization or event goes before. */
export function presetsOf(
  attributes: Attributes,
  address: AddressController,
  words: Locale['contactForm'],
): FormValues {
  const inAddress = (key: string) => address.read(key)[0];
  const topic = inAddress('topic') ?? attributes.topic ?? '';
  const organization = lineOf(attributes.organization ?? inAddress('organization'));
  const event = lineOf(attributes.event ?? inAddress('event'));
  const sought = lineOf(inAddress('q'));
  return {
    ...(codePattern.test(topic) && { topic }),
    ...(organization && {
      organization,
      'organization.id': codePattern.test(organization) ? organization : '',
      'organization.name': '',
    }),
    ...(event && { event, 'event.id': event }),
    ...(sought && { message: words.sought(sought) }),
  };
}

/** Whether a field still says what the page has filled in, be it an id or the name of one. */
export function isAsPreset(name: string, values: FormValues, presets: FormValues): boolean {
  const isSame = (each: string) => values[each] === presets[each];
  if (!name.startsWith('organization')) return isSame(name);
  return isSame('organization') || organizationOf(values).id === presets['organization.id'];
}

/** The organization as a message names it: by its id where it is one of the directory's. */
export function organizationOf(values: FormValues): { id?: string; text: string } {
  const { organization: text = '', 'organization.id': id, 'organization.name': name } = values;
  return id && (text === name || text === id) ? { id, text } : { text };
}

/** The words of a list in an attribute. */
export const codesIn = (list: string | undefined): string[] | undefined =>
  list?.split(/\s+/).filter(Boolean);

/** The topics that are offered. */
export function topicsOf(
  { topics }: Attributes,
  site: SiteFile | undefined,
  strings: Locale,
): string[] {
  return (
    codesIn(topics) ??
    site?.form?.topics ??
    Object.keys(site?.terms?.['topic'] ?? strings.contactForm.topics)
  );
}

/** What a topic is called: by the data, else by us. */
export function topicLabel(code: string, site: SiteFile, strings: Locale): string {
  const term = site.terms?.['topic']?.[code];
  const label = strings.code === 'lv' ? term?.lv : term?.en;
  return label ?? strings.contactForm.topics[code] ?? strings.unknownTerm;
}
