import type { Site } from '../../contract/site.ts';
import { plural } from './words.ts';

/** What the form to write to the Info point says. */
export const contactForm = {
  title: 'Rakstīt Info punktam',
  reader: ({ operator }: Pick<Site, 'operator'>) =>
    `Ziņu lasīs Info punkta darbinieki (${operator}).`,
  forwarded: 'Ziņu vispirms izlasīs Info punkta darbinieki un pēc tam nodos organizācijai.',
  needed: 'Jāaizpilda visi lauki, pie kuriem nav rakstīts „nav obligāti”.',
  optional: 'nav obligāti',
  fields: {
    topic: 'Temats',
    name: 'Jūsu vārds',
    email: 'E-pasts',
    telephone: 'Tālrunis',
    organization: 'Organizācija',
    event: 'Pasākums',
    message: 'Ziņa',
  } as Readonly<Record<string, string>>,
  chooseTopic: 'Izvēlieties tematu',
  /** Where the data does not say what they are called. */
  topics: {
    join: 'Vēlos iesaistīties',
    support: 'Nepieciešams atbalsts',
    organization: 'Jautājums organizācijai',
    event: 'Jautājums par pasākumu',
    correction: 'Labot datus',
    'event-submission': 'Pieteikt pasākumu',
    other: 'Cits',
  } as Readonly<Record<string, string>>,
  contactTitle: 'Kā jums atbildēt',
  contactHint: 'Pietiek ar e-pasta adresi vai tālruņa numuru.',
  organizationHint: 'Sāciet rakstīt un izvēlieties no saraksta; var ierakstīt arī citu.',
  messageHint: 'No 10 līdz 5000 rakstzīmēm.',
  errorMark: 'Kļūda',
  trap: 'Šo lauku atstājiet tukšu',
  privacyTitle: 'Jūsu dati',
  controller: 'Pārzinis',
  purpose: 'Mērķis',
  retention: (days: number) =>
    `Ziņu glabā ${days} ${plural(days, { zero: 'dienas', one: 'dienu', other: 'dienas' })}, pēc tam dzēš.`,
  legalBasis: 'Tiesiskais pamats',
  legalBases: {
    consent: 'jūsu piekrišana',
    'public-task': 'uzdevums sabiedrības interesēs',
    'legitimate-interests': 'leģitīmās intereses',
    contract: 'līgums',
    'legal-obligation': 'juridisks pienākums',
  } as Readonly<Record<string, string>>,
  privacyLink: 'Vairāk par datu apstrādi',
  consent: 'Piekrītu, ka manus datus izmanto, lai atbildētu uz šo ziņu.',
  send: 'Nosūtīt',
  sending: 'Sūta…',
  restored: 'Šeit ir jūsu iesāktā ziņa.',
  clear: 'Sākt no jauna',
  /** So many organizations are offered. */
  found: (count: number) => `Atrasts: ${count}`,
  notFound: 'Sarakstā tādas nav; nosūtīsim, kā rakstīts.',
  cleared: 'Lauki ir notīrīti.',
  notLoaded: 'Daļu veidlapas neizdevās ielādēt.',
  noInbox: 'Šeit ziņas nevar nosūtīt. Lūdzu, rakstiet vai zvaniet Info punktam:',
  /** Begins a message after a search in vain. */
  sought: (query: string) => `Meklēju: ${query}`,
};
