import type { OptionName, SnippetKind, WidgetName } from '../../src/data/snippets.ts';

interface Guide {
  readonly title: string;
  readonly steps: readonly string[];
}

const lv = {
  path: './',
  title: 'Organizācijas un pasākumi',
  strip: 'Paraugs: šādi NVO sarakstu un kalendāru redzētu pašvaldības vietnes apmeklētājs.',
  intro:
    'Kas ko dara un kas notiek Mārupes un Olaines novados: biedrības, nodibinājumi, kolektīvi un domubiedru grupas, viņu un NVO Info punkta pasākumi.',
  contents: 'Šajā lapā',
  calendarTitle: 'Kas notiek',
  directoryTitle: 'Kas ko dara',
  formTitle: 'Sazināties',
  samples: 'Rādīt kalendāru ar izdomātiem paraugiem',
  real: 'Rādīt tikai īstos pasākumus',
  facts: 'Ziņas apkopotas no publiskiem avotiem; ja avots zināms, tas norādīts pie ieraksta.',
  fallback: 'NVO Info punkts',
  other: 'English',

  kitTitle: 'Ievietot savā vietnē',
  kitIntro:
    'Vietnes uzturētājam: izvēlieties, ko rādīt, nokopējiet vienu no četriem fragmentiem un ielīmējiet to lapas pirmkodā (HTML). Ar desmit minūtēm parasti pietiek. Sīkdatņu nav, trešo pušu skriptu nav, dati atjaunojas paši.',
  withoutScript:
    'Bez skriptiem šeit redzami fragmenti, kādi tie ir, ja nekas nav izvēlēts. HOST vietā ierakstiet šīs vietnes adresi.',
  chooseTitle: '1. Izvēlieties, ko rādīt',
  widget: 'Logrīks',
  widgets: {
    calendar: 'Pasākumu kalendārs',
    directory: 'NVO saraksts',
    'contact-form': 'Veidlapa ziņai Info punktam',
  } satisfies Record<WidgetName, string>,
  /** What a link or a frame is called in the page. */
  labels: {
    calendar: 'Pasākumi – NVO Info punkts',
    directory: 'NVO saraksts – NVO Info punkts',
    'contact-form': 'Rakstīt NVO Info punktam',
  } satisfies Record<WidgetName, string>,
  filters: 'Ko iekļaut',
  appearance: 'Izskats un valoda',
  options: {
    municipality: 'Novads',
    kind: 'Pasākumu veidi',
    theme: 'Virzieni',
    area: 'Darbības jomas',
    place: 'Vieta',
    organization: 'Organizācija',
    topic: 'Temats, kas jau izvēlēts',
    view: 'Kas redzams vispirms',
    limit: 'Cik pasākumu rādīt vispirms',
    'page-size': 'Cik organizāciju rādīt vispirms',
    'members-only': 'Tikai partnerības biedri',
    lang: 'Valoda',
    look: 'Krāsas',
    'heading-level': 'Virsrakstu līmenis',
    'keep-copy': 'Saglabāt datu kopiju apmeklētāja pārlūkā, ja serveris nav sasniedzams',
  } satisfies Record<OptionName, string>,
  all: 'Visi',
  any: 'Jebkura',
  none: 'Nav',
  ofPage: 'Tāda kā lapai',
  looks: { marupe: 'Mārupes novads', olaine: 'Olaines novads' },
  languages: { lv: 'Latviešu', en: 'Angļu' },
  views: { upcoming: 'Gaidāmie', month: 'Mēnesis', past: 'Notikušie' },
  reset: 'Sākt no jauna',
  previewTitle: 'Kā tas izskatīsies',
  width: 'Platums',
  widths: { 320: 'Tālrunis, 320 px', 768: 'Planšete, 768 px', 1280: 'Dators, 1280 px' },
  previewNote: 'Fonts un krāsas, ja tās nav izvēlētas, jūsu lapā būs jūsu lapas.',

  copyTitle: '2. Nokopējiet vienu no četriem',
  snippets: {
    element: {
      title: 'Elements',
      note: 'Labākais, ja satura sistēma ļauj HTML ar skriptiem. Ja skripts neielādējas, redzama saite.',
    },
    block: {
      title: 'Bloks',
      note: 'Ja sistēma svešus elementus izdzēš, bet citātu (blockquote) ar class un data-* atstāj. Skripta rinda var būt veidnē.',
    },
    iframe: {
      title: 'Ietvars (iframe)',
      note: 'Ja skripti nav atļauti, bet ietvari ir. Skripta rindu nevajag; ja tā lapā ir, ietvars pats pielāgo augstumu. Ja sistēma ietvaru izdzēš, paliek saite.',
    },
    link: {
      title: 'Saite',
      note: 'Der vienmēr. Ja veidnē ir skripta rinda un saite ir viena pati rindkopā, tā pārvēršas par logrīku.',
    },
  } satisfies Record<SnippetKind, { title: string; note: string }>,
  copy: 'Kopēt',
  copyOf: (what: string) => `Kopēt: ${what}`,
  scriptTitle: 'Skripta rinda',
  scriptNote:
    'Vajadzīga elementam un blokam; saite ar to kļūst par logrīku. Vienreiz lapā vai vietnes veidnē, lai cik logrīku tajā būtu.',
  one: 'Lapā ir tikai šis logrīks, un tas redzams uzreiz',
  oneNote:
    'Tad tas ielādējas ātrāk, īpaši telefonā. Ja lapā vai vietnes veidnē ir vēl kāds logrīks, paturiet kopējo skriptu.',
  pin: 'Piesaistīt šo versiju (ar SRI kontrolsummu)',
  pinNote:
    'Piesaistīts skripts nekad nemainās: arī drošības labojumi pie jums paši nenonāks, un versija būs jānomaina ar roku.',
  policyTitle: 'Ja vietnei ir drošības politika (CSP)',
  policyNote:
    'Pievienojiet šos avotus jau esošajām direktīvām (galveni maina administrators). Ja galvenes Content-Security-Policy nav, nekas nav jādara.',
  policyOf: 'Elementam, blokam un saitei',
  policyOfFrame: 'Ietvaram',

  stepsTitle: '3. Soļi jūsu sistēmā',
  guides: [
    {
      title: 'Drupal',
      steps: [
        'Labojot lapu, teksta formātā (Text format) izvēlieties „Full HTML”. Formāts „Basic HTML” atstāj tikai saiti bez atribūtiem: tad ielīmējiet saites fragmentu.',
        'Redaktorā nospiediet „Source” un ielīmējiet fragmentu.',
        'Skripta rindu, ja redaktors to izdzēš, administrators ieliek tēmas veidnē html.html.twig vai kā bibliotēku (libraries.yml).',
        'Saglabājiet un atveriet lapu ar ?nvo-check adreses galā.',
      ],
    },
    {
      title: 'WordPress',
      steps: [
        'Pievienojiet bloku „Pielāgots HTML” (Custom HTML) un ielīmējiet bloka fragmentu: citātu ar class un data-* WordPress neaiztiek nevienam autoram.',
        'Elementu, ietvaru un skriptu WordPress atstāj tikai tiem, kam ir tiesības unfiltered_html (vienas vietnes administrators un redaktors; vairāku vietņu tīklā – tikai tīkla administrators).',
        'Skripta rindu administrators ieliek tēmā (header.php vai ar wp_enqueue_script_module) vai spraudnī, kas pievieno kodu galvenei.',
        'Saglabājiet un atveriet lapu ar ?nvo-check adreses galā.',
      ],
    },
    {
      title: 'Valsts un pašvaldību iestāžu tīmekļvietņu vienotā platforma',
      steps: [
        'Platformu uztur Valsts kanceleja, un to, kādu HTML tajā drīkst ievietot, nosaka platformas administrators. Pajautājiet, kurš no četriem ir atļauts: elements, bloks, ietvars vai saite.',
        'Nosūtiet administratoram šīs lapas adresi: tajā ir visas jūsu izvēles. Klāt pielieciet CSP rindas.',
        'Kamēr atbildes nav, ielieciet saiti: tā ir parasta teksta saite un darbojas vienmēr.',
      ],
    },
    {
      title: 'Vienkārša HTML lapa',
      steps: [
        'Ielīmējiet elementa fragmentu vietā, kur logrīkam jābūt.',
        'Ja skripta rinda jau ir veidnē, otrreiz to nevajag.',
        'Pārbaudiet, vai lapai ir <html lang="lv"> un vai virs logrīka ir virsraksts: tā virsraksti sākas ar otro līmeni.',
        'Atveriet lapu ar ?nvo-check adreses galā.',
      ],
    },
  ] as readonly Guide[],

  checkTitle: '4. Pārbaudiet',
  checkLive:
    'Lapā, kurā ir skripta rinda, pierakstiet adreses galā ?nvo-check: lapa pati pateiks, kas nav kārtībā. Ja skripts ir bloķēts pavisam, tas neko pateikt nevar – tad izmantojiet šo lodziņu.',
  checkPaste:
    'Ielīmējiet savas lapas pirmkodu (pārlūkā: labais klikšķis, „Skatīt lapas pirmkodu”, Ctrl+A, Ctrl+C). Tas netiek ne izpildīts, ne nosūtīts: pārbaude notiek jūsu pārlūkā.',
  source: 'Lapas pirmkods (HTML)',
  header: 'CSP galvene, ja tāda ir (pārlūka rīkos: Network, lapas pieprasījums, Response Headers)',
  runCheck: 'Pārbaudīt',
  survived: 'Kas palicis no fragmentiem',
  survivals: { whole: 'vesels', damaged: 'sabojāts', absent: 'nav' },

  textsTitle: 'Paziņojumiem un vienošanās tekstiem',
  statements: 'Teksti pašvaldības piekļūstamības un privātuma paziņojumiem',
  roles: 'Kas ko uztur: serveris, saturs, ziņas',
};

export type HomeWords = typeof lv;

const en: HomeWords = {
  path: './en.html',
  title: 'Organizations and events',
  strip:
    'A sample: this is how a visitor of a council’s website would see the directory and the calendar.',
  intro:
    'Who does what and what is on in Mārupe and Olaine: associations, foundations, amateur groups and informal groups, their events and the NGO information point’s.',
  contents: 'On this page',
  calendarTitle: 'What is on',
  directoryTitle: 'Who does what',
  formTitle: 'Get in touch',
  samples: 'Show the calendar with made-up samples',
  real: 'Show real events only',
  facts: 'Compiled from public sources; an entry names its own where it is known.',
  fallback: 'NGO information point',
  other: 'Latviešu',

  kitTitle: 'On your website',
  kitIntro:
    'For webmasters: choose what to show, copy one of the four snippets and paste it into your page’s source (HTML). Ten minutes are usually enough. There are no cookies and no scripts of third parties, and the data keeps itself up to date.',
  withoutScript:
    'Without scripts, these are the snippets as they are when nothing is chosen. Put this site’s address in place of HOST.',
  chooseTitle: '1. Choose what to show',
  widget: 'Widget',
  widgets: {
    calendar: 'Calendar of events',
    directory: 'Directory of NGOs',
    'contact-form': 'Form to write to the information point',
  },
  labels: {
    calendar: 'Events – NGO information point',
    directory: 'Directory of NGOs – NGO information point',
    'contact-form': 'Write to the NGO information point',
  },
  filters: 'What to include',
  appearance: 'Look and language',
  options: {
    municipality: 'Municipality',
    kind: 'Kinds of events',
    theme: 'Themes',
    area: 'Areas of activity',
    place: 'Place',
    organization: 'Organization',
    topic: 'Topic that is chosen already',
    view: 'What is shown first',
    limit: 'How many events at first',
    'page-size': 'How many organizations at first',
    'members-only': 'Members of the partnership only',
    lang: 'Language',
    look: 'Colours',
    'heading-level': 'Level of headings',
    'keep-copy':
      'Keep a copy of the data in the visitor’s browser, for when the server can’t be reached',
  },
  all: 'All',
  any: 'Any',
  none: 'None',
  ofPage: 'As the page’s',
  looks: { marupe: 'Mārupe Municipality', olaine: 'Olaine Municipality' },
  languages: { lv: 'Latvian', en: 'English' },
  views: { upcoming: 'Upcoming', month: 'Month', past: 'Past' },
  reset: 'Start again',
  previewTitle: 'What it will look like',
  width: 'Width',
  widths: { 320: 'Phone, 320 px', 768: 'Tablet, 768 px', 1280: 'Computer, 1280 px' },
  previewNote: 'Unless you choose colours, font and colours will be those of your page.',

  copyTitle: '2. Copy one of the four',
  snippets: {
    element: {
      title: 'Element',
      note: 'The best, where the CMS allows HTML with scripts. If the script does not load, a link is shown.',
    },
    block: {
      title: 'Block',
      note: 'Where the CMS removes elements it does not know and keeps a quotation (blockquote) with class and data-*. The script line may be in the template.',
    },
    iframe: {
      title: 'Frame (iframe)',
      note: 'Where scripts are not allowed and frames are. It needs no script line; where the page has one, the frame fits its height by itself. Where the CMS removes frames, the link is left.',
    },
    link: {
      title: 'Link',
      note: 'Always works. Where the template has the script line and the link is alone in its paragraph, it becomes a widget.',
    },
  },
  copy: 'Copy',
  copyOf: (what) => `Copy: ${what}`,
  scriptTitle: 'Script line',
  scriptNote:
    'The element and the block need it; with it the link becomes a widget. Once in a page or in the site’s template, however many widgets there are.',
  one: 'The page has this widget alone, and shows it at once',
  oneNote:
    'It loads faster then, above all on a phone. Where the page or the site’s template has another widget, keep the common script.',
  pin: 'Pin this version (with its SRI hash)',
  pinNote:
    'A pinned script never changes: security fixes do not reach you by themselves either, and the version has to be changed by hand.',
  policyTitle: 'If your site has a security policy (CSP)',
  policyNote:
    'Add these sources to the directives that are there (the administrator changes the header). If there is no Content-Security-Policy header, there is nothing to do.',
  policyOf: 'For the element, the block and the link',
  policyOfFrame: 'For the frame',

  stepsTitle: '3. Steps in your system',
  guides: [
    {
      title: 'Drupal',
      steps: [
        'When you edit the page, choose the text format “Full HTML”. “Basic HTML” keeps nothing but a bare link: then paste the link.',
        'Press “Source” in the editor and paste the snippet.',
        'If the editor removes the script line, the administrator puts it into the theme’s html.html.twig, or adds it as a library (libraries.yml).',
        'Save, and open the page with ?nvo-check at the end of its address.',
      ],
    },
    {
      title: 'WordPress',
      steps: [
        'Add a “Custom HTML” block and paste the block snippet: WordPress leaves a quotation with class and data-* alone for every author.',
        'Elements, frames and scripts are kept only for those who have the right unfiltered_html (administrators and editors of a single site; in a network of sites the network’s administrator alone).',
        'The administrator puts the script line into the theme (header.php, or by wp_enqueue_script_module), or into a plug-in that adds code to the header.',
        'Save, and open the page with ?nvo-check at the end of its address.',
      ],
    },
    {
      title: 'The unified platform of state and municipal websites (Latvia)',
      steps: [
        'The State Chancellery runs the platform, and its administrator decides what HTML may be put in. Ask which of the four is allowed: element, block, frame or link.',
        'Send the administrator the address of this page: it holds all your choices. Add the CSP lines.',
        'Until you have an answer, put in the link: it is an ordinary link in text and always works.',
      ],
    },
    {
      title: 'A plain HTML page',
      steps: [
        'Paste the element where the widget should be.',
        'If the template has the script line already, it is not needed twice.',
        'See that the page has <html lang="lv"> (or your language) and that there is a heading above the widget: its headings begin at level two.',
        'Open the page with ?nvo-check at the end of its address.',
      ],
    },
  ],

  checkTitle: '4. Check',
  checkLive:
    'In a page that has the script line, add ?nvo-check to the end of its address: the page itself will say what is not right. Where the script is blocked altogether it can’t say anything: then use this box.',
  checkPaste:
    'Paste your page’s source (in the browser: right click, “View page source”, Ctrl+A, Ctrl+C). It is neither run nor sent anywhere: the check happens in your browser.',
  source: 'The page’s source (HTML)',
  header:
    'CSP header, if there is one (in the browser’s tools: Network, the page’s request, Response Headers)',
  runCheck: 'Check',
  survived: 'What is left of the snippets',
  survivals: { whole: 'whole', damaged: 'damaged', absent: 'not there' },

  textsTitle: 'For statements and agreements',
  statements: 'Texts for the council’s accessibility and privacy statements (in Latvian)',
  roles: 'Who runs what: server, content, messages',
};

export const homeWords = { lv, en };
