import { plural } from './words.ts';

/** What was found, and what to do about it. */
export interface FindingWords {
  readonly what: string;
  readonly todo?: string;
}

const words = (what: string, todo?: string): FindingWords => (todo ? { what, todo } : { what });

const shown: Readonly<Record<string, string>> = {
  script: 'skripts',
  connect: 'dati',
  img: 'attēli',
  frame: 'ietvars',
};

/** What the check of a council's page can find; tags, attributes and addresses are put in as they are. */
export const findings = {
  nothing: () =>
    words(
      'Lapā nav nekā no NVO Info punkta: ne elementa, ne bloka, ne ietvara, ne saites.',
      'Pārbaudiet, vai fragments ielīmēts pirmkoda (HTML) skatā un vai lapa ir saglabāta. Ja pazudis viss, satura sistēma neatļauj nevienu no šīm birkām: izmantojiet saiti.',
    ),
  'shown-as-text': () =>
    words(
      'Fragments redzams kā teksts, nevis darbojas: tas ielīmēts vizuālajā redaktorā.',
      'Izdzēsiet to, pārslēdziet redaktoru uz pirmkoda (HTML, „Source”) skatu un ielīmējiet vēlreiz.',
    ),
  'script-missing': () =>
    words(
      'Lapā nav skripta nvo-widgets.js, tāpēc redzama tikai saite.',
      'Pievienojiet skripta rindu. Ja satura sistēma to izdzēš, lūdziet administratoru ielikt to vietnes veidnē vai izmantojiet ietvaru (iframe).',
    ),
  'script-type': () =>
    words(
      'Skripta birkai trūkst type="module", tāpēc tas nedarbojas.',
      'Pievienojiet type="module".',
    ),
  'script-twice': (addresses: string) =>
    words(
      `Skripts lapā ielikts vairākas reizes: ${addresses}. Darbojas tas, kurš ielādējas pirmais.`,
      'Atstājiet vienu skripta rindu visā lapā.',
    ),
  'versions-differ': (versions: string) =>
    words(
      `Lapā ir divas skripta versijas: ${versions}. Darbojas tā, kura ielādējas pirmā.`,
      'Atstājiet vienu: parasti to, kas ir vietnes veidnē.',
    ),
  'script-elsewhere': (address: string, host: string) =>
    words(
      `Skripts nāk no ${address}, bet šī ir adrese ${host}.`,
      'Ja adrese nav mainīta ar nodomu, nokopējiet skripta rindu no šīs lapas.',
    ),
  'element-unknown': (tag: string) =>
    words(
      `Elements <${tag}> nav zināms.`,
      'Pārbaudiet nosaukumu: vai tajā nav pārrakstīšanās kļūdas?',
    ),
  'element-not-loaded': (tag: string) =>
    words(
      `<${tag}> vēl nav ielādēts: redzama tikai tajā ieliktā saite.`,
      'Pārlādējiet lapu. Ja nelīdz, pārlūka konsolē (F12) apskatiet ziņas, kas sākas ar „nvo:”.',
    ),
  'attribute-unknown': (tag: string, name: string) =>
    words(
      `<${tag}> nepazīst atribūtu ${name}: tam nav nekādas ietekmes.`,
      'Labojiet vai izdzēsiet to.',
    ),
  'attribute-value': (tag: string, name: string, value: string, allowed: string) =>
    words(`<${tag}> atribūta ${name} vērtība „${value}” neder.`, `Derīgās vērtības: ${allowed}.`),
  'attributes-stripped': (tag: string, names: string) =>
    words(
      `<${tag}> vairs nav atribūtu ${names}, kas ir tajā ieliktās saites adresē: satura sistēma tos izdzēsusi.`,
      'Lūdziet administratoru tos atļaut, vai izmantojiet tikai saiti: visas izvēles ir tās adresē.',
    ),
  'quotes-curly': (tag: string) =>
    words(
      `<${tag}> atribūtos taisno pēdiņu vietā ir tipogrāfiskās, tāpēc vērtības neder.`,
      'Ielīmējiet fragmentu vēlreiz pirmkoda skatā.',
    ),
  'block-stripped': (missing: string) =>
    words(
      `Blokam trūkst ${missing}: satura sistēma to izdzēsusi.`,
      'Ja saite ir viena pati rindkopā un lapā ir skripts, tā tāpat pārvērtīsies par logrīku. Citādi lūdziet administratoru atļaut class un data-* atribūtus.',
    ),
  'fallback-missing': (tag: string) =>
    words(
      `<${tag}> ir tukšs: kamēr skripts nav ielādēts, apmeklētājs neredz neko.`,
      'Atstājiet tajā saiti, kā tā ir fragmentā.',
    ),
  'frame-title': () =>
    words(
      'Ietvaram (iframe) nav nosaukuma: ekrāna lasītājs nevar pateikt, kas tajā ir.',
      'Pievienojiet atribūtu title, piemēram, title="NVO saraksts".',
    ),
  'frame-sandbox': () =>
    words(
      'Ietvara sandbox neatļauj skriptus: saraksts ir redzams, bet meklēšana darbojas ar lapas pārlādi.',
      'Ja iespējams, lieciet sandbox="allow-scripts" vai izņemiet sandbox.',
    ),
  'link-only': () =>
    words(
      'Lapā ir tikai saite: apmeklētājs sarakstu vai kalendāru atver atsevišķā lapā.',
      'Tā var arī palikt. Ja saite ir viena pati rindkopā un veidnē ir skripta rinda, tā pārvēršas par logrīku.',
    ),
  'link-in-text': (text: string) =>
    words(
      `Saite „${text}” nav viena pati savā rindkopā, tāpēc paliek saite.`,
      'Ja tās vietā vajag logrīku, atstājiet to vienu pašu rindkopā.',
    ),
  'link-not-upgraded': (text: string) =>
    words(
      `Saite „${text}” nav pārvērtusies par logrīku.`,
      'Ritiniet līdz tai un pārbaudiet vēlreiz. Ja tā paliek saite, pārbaudiet, vai tās adrese ir tā pati vietne, no kuras nāk skripts.',
    ),
  'instance-missing': (tag: string) =>
    words(
      `Lapā ir vairāki <${tag}> bez nosaukuma: adresē (un saitēs, ko sūta citiem) meklēšanu glabā tikai pirmais.`,
      'Pievienojiet katram savu instance, piemēram, instance="marupe".',
    ),
  'heading-skipped': (tag: string, before: string, level: string, better: string) =>
    words(
      `Pirms <${tag}> ir ${before} līmeņa virsraksts, bet tā virsraksti sākas ar ${level}. līmeni: viens līmenis izlaists.`,
      `Pievienojiet heading-level="${better}".`,
    ),
  'lang-missing': () =>
    words(
      'Lapas birkai <html> nav atribūta lang: ekrāna lasītājs nezina, kādā valodā lasīt.',
      'Veidnē ierakstiet <html lang="lv">.',
    ),
  'csp-blocks': (resource: string, directive: string, host: string) =>
    words(
      `Lapas drošības politika (CSP) bloķē: ${shown[resource] ?? resource}. To aizliedz ${directive}.`,
      `Politikai pievienojiet: ${directive} ${host}`,
    ),
  'csp-default': (resource: string, directive: string, host: string) =>
    words(
      `Lapas drošības politika (CSP) bloķē: ${shown[resource] ?? resource}. Par to politikā nekas nav teikts, tāpēc spēkā ir default-src.`,
      `Politikai pievienojiet jaunu direktīvu ar visu, kas jau ir default-src, un: ${directive} ${host}`,
    ),
  'csp-nonce': (directive: string) =>
    words(
      `${directive} satur 'strict-dynamic', tāpēc avotu saraksts neskaitās: skriptam vajag nonce.`,
      'Lūdziet administratoru skripta rindu ielikt veidnē ar to pašu nonce, kas ir citiem skriptiem.',
    ),
  'csp-nonce-differs': () =>
    words(
      'Skripta nonce nesakrīt ar galvenē norādīto.',
      'Pārbaudiet, vai lapa un galvene ir no viena pieprasījuma. Satura laukā ierakstīts nonce nederēs: serverim katrā pieprasījumā jāliek jauns.',
    ),
  'csp-sandbox': () =>
    words(
      'Politikas direktīva sandbox lapā aizliedz visus skriptus.',
      'Izmantojiet saiti: tā darbojas bez skriptiem.',
    ),
  'csp-report-only': () =>
    words('Politika „Report-Only” neko nebloķē, tikai ziņo; tā šeit nav vērtēta.'),
  'csp-good': () => words('Drošības politika (CSP) atļauj visu vajadzīgo.'),
  'csp-unread': () =>
    words(
      'CSP galvenē nav atpazīta neviena direktīva.',
      "Iekopējiet visu galvenes rindu, piemēram: Content-Security-Policy: default-src 'self'",
    ),
  'trusted-types': () =>
    words(
      'Politika prasa Trusted Types: logrīki darbojas, tikai neielieciet json-ld, jo to šāda politika noraida.',
    ),
  violation: (directive: string, blocked: string, host: string) =>
    words(
      `Pārlūks nobloķēja ${blocked}: to aizliedz drošības politikas ${directive}.`,
      `Politikai pievienojiet: ${directive} ${host}`,
    ),
  'root-font': (percent: string) =>
    words(
      `Lapas pamata fonts ir ${percent.replace('.', ',')} % no parastā. Logrīki no tā nav atkarīgi: to izmērus nosaka teksts ap tiem.`,
    ),
  'text-small': (tag: string, pixels: string) =>
    words(
      `Teksts logrīkā <${tag}> ir tikai ${pixels} px: tas mantots no lapas.`,
      'Pievienojiet atribūtu look vai lapas CSS nosakiet elementam font-size vismaz 16px.',
    ),
  narrow: (tag: string, pixels: string) =>
    words(
      `<${tag}> atvēlēti tikai ${pixels} px: šaurāk par 280 px to grūti lasīt.`,
      'Ielieciet to platākā slejā.',
    ),
  'endpoint-unreachable': (address: string) =>
    words(
      `Dati nav sasniedzami: ${address}`,
      'Pārbaudiet, vai adrese ir pareiza un serveris darbojas. Ja tas notiek tikai jūsu tīklā, to, iespējams, bloķē ugunsmūris.',
    ),
  'endpoint-cors': (address: string) =>
    words(
      `Serveris atbild, bet neļauj citām vietnēm lasīt datus: ${address}`,
      'Pārbaudiet, vai atribūts endpoint beidzas ar /v1. Ja jā, serverim jāsūta galvene Access-Control-Allow-Origin: * (skat. README, „Static hosting”).',
    ),
  'endpoint-status': (address: string, status: string) =>
    words(
      `Serveris datu vietā atbild ar kļūdu ${status}: ${address}`,
      'Pārbaudiet atribūtu endpoint; ja tā nav, ziņojiet servera uzturētājam.',
    ),
  'endpoint-not-json': (address: string) =>
    words(
      `Šajā adresē datu vietā ir kas cits: ${address}`,
      'Pārbaudiet atribūtu endpoint: tam jābeidzas ar /v1.',
    ),
  'endpoint-newer': (address: string) =>
    words(
      `Dati ir jaunākā formātā, nekā šī skripta versija pazīst: ${address}`,
      'Atjauniniet skriptu: piesaistītas versijas vietā lieciet /v1/nvo-widgets.js.',
    ),
  'data-old': (days: number) =>
    words(
      `Pasākumu dati nav atjaunoti ${days} ${plural(days, { zero: 'dienu', one: 'dienu', other: 'dienas' })}.`,
      'Ziņojiet Info punktam: serverī vairs netiek palaists „nvo refresh” vai „nvo export”.',
    ),
} as const satisfies Record<string, (...values: never[]) => FindingWords>;

export type Findings = typeof findings;

/** What the check says around its findings. */
export const check = {
  title: 'NVO logrīku pārbaude',
  good: 'Viss kārtībā: nekas labojams nav atrasts.',
  running: 'Pārbauda…',
  levels: { problem: 'Jālabo', note: 'Ievērībai', good: 'Kārtībā' },
  todo: 'Ko darīt',
  copy: 'Kopēt kā tekstu',
  copied: 'Nokopēts',
  notCopied: 'Pārlūks neļauj kopēt: atlasiet tekstu pats.',
  again: 'Pārbaudīt vēlreiz',
  close: 'Aizvērt',
};

export type CheckWords = typeof check;
