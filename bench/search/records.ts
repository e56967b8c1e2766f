import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { randomNumbers, type Paradigm } from './words.ts';

const places =
  'Mārupes Olaines Babītes Piņķu Jaunolaines Tīraines Pierīgas Zemgales Latvijas Saules Jāņupes Skultes Spilves Salas Klīvju Vētru Dzilnuciema Ziemeļu Baltā Zaļā Jaunā'.split(
    ' ',
  );
const kinds =
  'futbola klubs|basketbola klubs|volejbola klubs|florbola klubs|orientieristu klubs|vingrošanas centrs|deju kopa|jauktais koris|senioru biedrība|pensionāru apvienība|jauniešu centrs|māmiņu klubs|ģimeņu atbalsta biedrība|vecāku biedrība|skolas attīstības fonds|iedzīvotāju biedrība|dārzkopības biedrība|dzīvokļu īpašnieku biedrība|mednieku kolektīvs|makšķernieku klubs|suņu draugu biedrība|dzīvnieku patversme|putnu vērotāji|amatnieku kopa|rokdarbu pulciņš|amatierteātris|tūrisma attīstības biedrība|uzņēmēju biedrība|vides aizsardzības klubs|vēstures biedrība|robotikas klubs|šaha klubs|karatē federācija|riteņbraucēju apvienība|invalīdu biedrība|labdarības fonds|radošā darbnīca|mūzikas biedrība|brīvprātīgo tīkls|kopienas fonds'.split(
    '|',
  );
const does =
  'Atbalsta|Pulcē|Vieno|Attīsta|Rīko|Kopj|Iestājas par|Rūpējas par|Palīdz|Piedāvā|Uztur|Māca'.split(
    '|',
  );
const what =
  'jauniešu iniciatīvas|futbolistus|Olaines iedzīvotājus|vietējo kopienu|bērnus ar īpašām vajadzībām|folkloras tradīcijas|apkaimes svētkus un koncertus|senioru aktīvu dzīvi|dabas aizsardzību un vides izglītību|sporta nodarbības bērniem|amatniecības darbnīcas|dzīvnieku patversmi|ģimenes grūtībās|mākslas un mūzikas nometnes|brīvprātīgo darbu|uzņēmēju sadarbību'.split(
    '|',
  );
const tails =
  'visā novadā|Mārupes un Olaines novadā|katru sestdienu|kopš 1998. gada|kopā ar pašvaldību|ar LEADER atbalstu|skolās un bērnudārzos|Zemgalē||| '.split(
    '|',
  );
const syllables =
  'ba be bi da de dz ga gl ja ka kl kr la le li lo ma me mi na ne no pa pi po ra re ri ro sa se si so sta sti šķi ta te ti to va ve vi za ze zi ār ēl īn ūd aun iet oņ'.split(
    ' ',
  );
const endings = 's a e is us i as ītis iņa nieks tājs ums ība'.split(' ');

export interface BenchData {
  readonly organizations: Organization[];
  readonly queries: string[];
}

/**
 * Made-up organizations, always the same: of kinds and places, most with a proper name. Half of
 * the proper names are found but once, as in the register: a vocabulary grows with its texts.
 */
export function makeOrganizations(count: number, terms: Terms): Organization[] {
  const random = randomNumbers(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const codes = (taxonomy: string): string[] => Object.keys(terms[taxonomy] ?? {});
  const [areas, themes, villages] = [codes('area'), codes('theme'), codes('place')];
  const fresh = (): string => {
    const word = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(
      '',
    );
    return (word[0] ?? '').toUpperCase() + word.slice(1) + pick(endings);
  };
  const known = Array.from({ length: 400 }, fresh);
  return Array.from({ length: count }, (_, number) => {
    const proper = random() < 0.5 ? fresh() : pick(known);
    const kind = pick(kinds);
    const name =
      random() < 0.3 ? proper : `${pick(places)} ${kind}${random() < 0.6 ? ` ${proper}` : ''}`;
    const hasText = random() < 0.8;
    return {
      id: String(40008000000 + number),
      formerIds: [],
      name,
      legalForm: 'association',
      municipalities: [random() < 0.58 ? 'marupe' : 'olaine'],
      ...(random() < 0.8 && { place: pick(villages) }),
      areas: [...new Set([pick(areas), ...(random() < 0.4 ? [pick(areas)] : [])])],
      themes: [pick(themes)],
      ...(hasText && {
        description: `${pick(does)} ${pick(what)} ${pick(tails)}.`.replace(/ +\./, '.'),
      }),
      member: random() < 0.1,
      publicBenefit: random() < 0.1,
    };
  });
}

/** What people type, letter by letter, whole, in other cases, two words, one in ten mistyped. */
export function makeQueries(
  organizations: readonly Organization[],
  paradigms: readonly Paradigm[],
): string[] {
  const random = randomNumbers(organizations.length + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string => pick(pick(organizations).name.split(' ')).toLowerCase();
  const forms = paradigms.flatMap((each) => each.forms);
  const makers: (() => string[])[] = [
    () => {
      const typed = word();
      return Array.from(typed, (_, end) => typed.slice(0, end + 1));
    },
    () => [word(), word()],
    () => [pick(forms), pick(forms), pick(forms)],
    () => [`${word()} ${word()}`, `${pick(places).toLowerCase()} ${word().slice(0, 4)}`],
    () => [mistype(longest(word(), word()), random)],
  ];
  return Array.from({ length: 30 }, () => makers.flatMap((make) => make())).flat();
}

const longest = (a: string, b: string): string => (a.length > b.length ? a : b);

function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = 'aeiklmnrstu'[Math.floor(random() * 11)] ?? 'a';
  const skip = Math.floor(random() * 3) ? 1 : 0;
  return word.slice(0, at) + letter + word.slice(at + skip);
}
