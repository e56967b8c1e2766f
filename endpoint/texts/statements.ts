import type { Site } from '../../src/contract/site.ts';
import type { Text } from './text.ts';

/** The grounds of GDPR, article 6, as a statement names them. */
const legalBases: Readonly<Record<string, string>> = {
  consent: 'apmeklētāja piekrišana',
  'public-task': 'uzdevums sabiedrības interesēs',
  'legitimate-interests': 'leģitīmās intereses',
  contract: 'līgums',
  'legal-obligation': 'juridisks pienākums',
};

/**
 * Paragraphs for a council's accessibility and privacy statements; what only others can know stands
 * in square brackets. The 11 parts are those of the simplified check (MK noteikumi Nr. 445, 26.1.1;
 * vadlinijas.pieklustamiba.lv, „Novērtējuma veikšanas kārtība”).
 */
export function statements(site: Site): Text {
  const { name, email, telephone } = site;
  const operator = inSentence(site.operator);
  const contacts = [email, telephone].filter(Boolean).join(', ') || '[saziņas adrese]';
  return {
    language: 'lv',
    title: 'Teksti pašvaldības paziņojumiem',
    intro:
      'Nokopējiet vajadzīgo savas vietnes piekļūstamības un privātuma paziņojumos. Kvadrātiekavās ir tas, ko var zināt tikai jūs vai servera uzturētājs: ierakstiet to vai izdzēsiet.',
    sections: [
      {
        title: 'Piekļūstamības paziņojumam',
        blocks: [
          `Vietnes sadaļā [sadaļas nosaukums] ir ievietots logrīks „${name}” [kalendārs / saraksts / ziņas veidlapa]. Tā darbību un saturu nodrošina ${operator}.`,
          'Logrīki veidoti pēc WCAG 2.1 AA (LVS EN 301 549) prasībām. Tos katrā izmaiņā pārbauda automātiski (axe) trīs pārlūkos; neatkarīga izvērtējuma vēl nav. Ministru kabineta 2020. gada 14. jūlija noteikumu Nr. 445 vienkāršotā izvērtējuma 11 daļās par tiem var teikt:',
          {
            ordered: [
              'Galvenā navigācija: logrīki to neskar. Filtrus var izlaist ar saiti „Pāriet uz rezultātiem”.',
              'Pamatstruktūra: ieraksti ir saraksti, lauki un pogas ir parasti HTML elementi. Lapas apgabalus (galvene, saturs, kājene) veido pašvaldības vietne.',
              'Tastatūras piekļuve un vizuālais fokuss: visu var izdarīt bez peles, fokuss ir redzams, atvērtu ierakstu aizver taustiņš Esc.',
              'Veidlapas lauki un kļūdu paziņojumi: katram laukam ir nosaukums; kļūdas pasaka vārdos pie lauka un uzskaita virs veidlapas.',
              'Attēlu tekstuālā alternatīva: organizāciju logotipi ir noformējums, jo nosaukums ir blakus; pasākumu attēlus bez apraksta nerāda.',
              'Virsraksti: iet pēc kārtas; pirmo līmeni lapā nosaka atribūts heading-level.',
              'Krāsu kontrasti: ar atribūtu look vismaz 4,5:1 gaišā un tumšā noformējumā. Bez tā krāsas ir pašvaldības lapas: [pārbaudiet].',
              'Teksta izmēra tālummaiņa: teksts palielinās līdz 200 % un ietilpst 320 pikseļu platumā bez ritināšanas uz sāniem.',
              'Lapu nosaukumi: pašvaldības lapas nosaukumu logrīki nemaina; atsevišķajām lapām un ietvaram (iframe) nosaukums ir.',
              'Saturs, kas kustas, mirgo un zibsnī: tāda nav.',
              'Multimediju satura alternatīvas: audio un video logrīkos nav.',
            ],
          },
          'Zināmie ierobežojumi: organizāciju un pasākumu aprakstus raksta to iesniedzēji; dokumenti un citas vietnes, uz kurām ved saites, var nebūt piekļūstamas.',
          `Par nepilnībām logrīkos rakstiet: ${contacts}.`,
        ],
      },
      {
        title: 'Privātuma paziņojumam: kalendārs un saraksts',
        blocks: [
          `Vietnes sadaļā [sadaļas nosaukums] ievietoto kalendāru un sarakstu („${name}”) nodrošina ${operator}. Tie nelieto sīkdatnes, apmeklētājus neuzskaita un neko neielādē no trešajām pusēm.`,
          'Datus apmeklētāja pārlūks pieprasa serverim [servera adrese], ko uztur [servera uzturētājs]. Tāpat kā jebkurš tīmekļa serveris, tas saņem apmeklētāja IP adresi; servera žurnālos to glabā [cik ilgi].',
          'Pārlūkā nekas netiek saglabāts. [Ja lietots atribūts keep-copy: pārlūkā glabājas pēdējā datu kopija, ko rāda, kad serveris nav sasniedzams; ziņu par apmeklētāju tajā nav.]',
          'Uz citām vietnēm ved tikai saites, kuras apmeklētājs atver pats.',
        ],
      },
      {
        title: 'Privātuma paziņojumam: ziņas veidlapa',
        blocks: [
          'Ziņu, ko apmeklētājs raksta veidlapā, viņa pārlūks nosūta tieši serverim [servera adrese]; pašvaldība to nesaņem un neglabā. Nepabeigta ziņa paliek pārlūkā, līdz cilni aizver (sessionStorage).',
          ...messages(site),
        ],
      },
    ],
  };
}

/** „Biedrība …” begins no sentence here. */
export const inSentence = (operator: string): string => operator.replace(/^Biedrība /, 'biedrība ');

function messages({ privacy, operator }: Site): string[] {
  if (!privacy) {
    return [
      `[Datu pārzinis, apstrādes mērķis, tiesiskais pamats un glabāšanas laiks vēl nav norādīti. Tie jāsniedz: ${inSentence(operator)} (datne content/site.json, „privacy”). Līdz tam ziņas veidlapu ievietot nevajadzētu.]`,
    ];
  }
  const { controller, purpose, legalBasis, retentionDays, url } = privacy;
  const basis = legalBases[legalBasis] ?? legalBasis;
  return [
    `Pārzinis: ${controller}. Mērķis: ${purpose}. Tiesiskais pamats: ${basis}. Ziņas glabā ${retentionDays} dienas, pēc tam dzēš.`,
    ...(url ? [`Vairāk: ${url}`] : []),
  ];
}
