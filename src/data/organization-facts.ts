import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';
import { parseDay } from './dates.ts';
import {
  addressLabel,
  factsOf,
  hostOf,
  linksTo,
  linkTo,
  ofRecord,
  telephones,
  type Fact,
} from './facts.ts';
import { registerHref } from './outer-links.ts';
import { termLabels } from './term-labels.ts';
import { termLabel } from './term-label.ts';

/** What an organization is at a glance: its form, its place, its areas, whether it is a member. */
export function organizationSummary(
  { legalForm, place, municipalities, areas, member }: Organization,
  terms: Terms,
  strings: Locale,
): string[] {
  return [
    ...(legalForm === 'unknown' ? [] : [termLabel(terms, 'legalForm', legalForm, strings)]),
    ...(place
      ? [termLabel(terms, 'place', place, strings)]
      : termLabels(terms, 'municipality', municipalities, strings)),
    ...termLabels(terms, 'area', areas, strings),
    ...(member ? [strings.directory.member] : []),
  ];
}

/** All that is known of an organization but its name, description and logo. */
export function organizationFacts(
  organization: Organization,
  terms: Terms,
  strings: Locale,
): Fact[] {
  const words = strings.directory;
  const { id, email, url, foundingDate, confirmedAt, sourceUrl } = organization;
  const { municipalities, themes } = organization;
  const labels = (taxonomy: string, codes: readonly string[]) =>
    termLabels(terms, taxonomy, codes, strings).join(', ');
  const isRegistered = /^\d{11}$/.test(id);
  return factsOf([
    [words.legalName, ofRecord(organization.legalName)],
    [words.alternateName, ofRecord(organization.alternateName)],
    [words.telephone, ...telephones(organization.telephone)],
    [words.email, email && linkTo(`mailto:${email}`, email)],
    [words.url, url && linkTo(url, addressLabel(url))],
    [words.sameAs, ...linksTo(organization.sameAs)],
    [words.address, ofRecord(organization.address)],
    [words.facets.municipality, labels('municipality', municipalities)],
    [words.themes, labels('theme', themes)],
    [words.founded, foundingDate && strings.onDay(parseDay(foundingDate))],
    [
      words.registrationCode,
      isRegistered && id,
      isRegistered && linkTo(registerHref(id), words.register),
    ],
    [words.publicBenefit, organization.publicBenefit && strings.yes],
    [words.confirmed, confirmedAt && strings.onDay(parseDay(confirmedAt))],
    [words.source, sourceUrl && linkTo(sourceUrl, hostOf(sourceUrl))],
  ]);
}
