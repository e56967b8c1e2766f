import { safeHref, telephoneHref } from './links.ts';

/** A piece of what is known: words of ours, or more than words. */
export type FactPiece = string | MarkedPiece;

export interface MarkedPiece {
  readonly text: string;
  /** Where it leads: always safe to follow. */
  readonly href?: string | undefined;
  /** Of a record's own text: Latvian, whatever the language around it. */
  readonly lang?: 'lv';
  /** Of a time: as machines read it. */
  readonly datetime?: string;
  readonly isTelephone?: boolean;
}

/** One line, of one piece or several. */
export type FactLine = FactPiece | readonly FactPiece[];

/** One thing that is known of a record, for widgets and pages alike. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly FactLine[];
}

type Unknown = false | 0 | undefined;

/** What is known of it: lines that are not are left out, and labels with no line. */
export function factsOf(
  entries: readonly (readonly [label: string, ...lines: readonly (FactLine | Unknown)[]])[],
): Fact[] {
  const facts = entries.map(([label, ...lines]) => ({ label, lines: lines.filter(isKnown) }));
  return facts.filter(({ lines }) => lines.length);
}

const isKnown = (line: FactLine | Unknown): line is FactLine => Boolean(line);

/** Text of a record. */
export const ofRecord = (text: string | undefined): FactPiece | undefined =>
  text ? { text, lang: 'lv' } : undefined;

/** A link, or mere text where the address is not safe to follow. */
export const linkTo = (address: string, text: string): MarkedPiece => ({
  text,
  href: safeHref(address),
});

/** A link to each address in full. */
export const linksTo = (addresses: readonly string[] = []): FactPiece[] =>
  addresses.map((each) => linkTo(each, each));

/** Links to call by: a cell may hold several numbers. */
export const telephones = (telephone = ''): FactPiece[] =>
  telephone.split(/[,;]/).flatMap((each) => {
    const text = each.trim();
    return text ? { ...linkTo(telephoneHref(text), text), isTelephone: true } : [];
  });

/** A web address as people write it: `example.org/koris`. */
export function addressLabel(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The site of a web address: `example.org`. */
export function hostOf(address: string): string {
  return address.split('/')[2]?.replace(/^www\./, '') ?? address;
}
