import type { Site } from '../../src/contract/site.ts';
import type { Language } from '../report/format.ts';
import { inSentence } from './statements.ts';
import type { Text } from './text.ts';

/** Who runs what: the page and the server, the content, the messages. */
export const roles = (language: Language, site: Site): Text =>
  language === 'lv' ? latvian(site) : english(site);

const latvian = ({ operator }: Site): Text => ({
  language: 'lv',
  title: 'Kas ko uztur',
  intro:
    'Logrīkiem ir četras daļas: pašvaldības lapa, serveris, saturs un ziņas. Vienojieties, kas atbild par katru; viens var atbildēt par vairākām.',
  sections: [
    {
      title: 'Lapa: pašvaldība',
      blocks: [
        'Pašvaldības vietnes uzturētājs ielīmē fragmentu, skripta rindu un, ja vajag, papildina drošības politiku (CSP). Pēc tam lapa jāaiztiek tikai tad, ja mainās izvēles.',
        'Pašvaldība atbild par savu piekļūstamības un privātuma paziņojumu; teksti tiem ir sagatavoti.',
        'Ja serveris nav sasniedzams, lapā paliek saite; ar atribūtu keep-copy – arī pēdējie ielādētie dati.',
      ],
    },
    {
      title: 'Serveris (HOST): vienošanās',
      blocks: [
        'Serveris izplata skriptu un datus. To var uzturēt biedrība, pašvaldība vai pakalpojuma sniedzējs: [kas un līdz kuram datumam]. Vajag HTTPS un adresi, kas nemainās: tā ir ielīmēta lapās.',
        'Ir divi pilnvērtīgi veidi:',
        [
          'Tikai datnes: „nvo export” pēc grafika (cron) uzraksta datnes, un tās izplata jebkurš tīmekļa serveris vai CDN. Saraksts, kalendārs un to atsevišķās lapas darbojas pilnībā. Ziņas nepieņem: veidlapa piedāvā e-pastu un tālruni. Serverī nav programmas, kas jāuzrauga vai jāpārstartē.',
          'Programma: „nvo serve” (Node.js 20.20 vai jaunāks) dara to pašu un vēl pieņem ziņas. Vajag kādu, kas to atjaunina, uzrauga lapu /healthz un glabā rezerves kopiju ziņām.',
        ],
        'No viena veida uz otru var pāriet, lapas nemainot, ja paliek tā pati adrese.',
      ],
    },
    {
      title: `Saturs: ${inSentence(operator)}`,
      blocks: [
        'Biedrības darbinieki labo izklājlapas (organizācijas, pasākumi); serveris tās nolasa pats. Valsts reģistra atvērtie dati nāk klāt bez roku darba, un darbinieku ieraksts ir stiprāks par reģistru.',
        'Pašvaldība savus pasākumus var dot kā iCalendar adresi: tad tie kalendārā ir bez pārrakstīšanas.',
        'Ja avots sabojājas, paliek pēdējie labie dati, un atskaite pasaka, kas noticis.',
      ],
    },
    {
      title: `Ziņas: ${inSentence(operator)}`,
      blocks: [
        'Ziņas glabājas servera datubāzē (SQLite vai PostgreSQL) un aiziet uz e-pastu. Kas tās lasa, cik dienās atbild un kas aizvieto prombūtnē: [biedrība].',
        'Ziņās ir personas dati. Par pārzini, mērķi, tiesisko pamatu un glabāšanas laiku lemj biedrība un ieraksta to datnē content/site.json. Ja serveri uztur cits, ar to slēdz līgumu par datu apstrādi (VDAR 28. pants).',
      ],
    },
    {
      title: 'Ja kāds no partneriem pārtrauc',
      blocks: [
        'Saturs ir parastas CSV datnes, programma ir atvērta (MIT). Jauns uzturētājs palaiž to pašu ar tām pašām datnēm; ja mainās adrese, lapās jānomaina fragments.',
      ],
    },
  ],
});

const english = ({ operator, name }: Site): Text => ({
  language: 'en',
  title: 'Who runs what',
  intro:
    'The widgets have four parts: the council’s page, the server, the content and the messages. Agree on who answers for each; one may answer for several.',
  sections: [
    {
      title: 'The page: the council',
      blocks: [
        'The council’s webmaster pastes the snippet and the script line and, where needed, extends the security policy (CSP). After that the page is touched only to choose something else.',
        'The council answers for its accessibility and privacy statements; texts for them are there.',
        'When the server can’t be reached, the page shows a link; with the attribute keep-copy, the last data too.',
      ],
    },
    {
      title: 'The server (HOST): to be agreed',
      blocks: [
        'The server delivers the script and the data. The association, the council or a provider may run it: [who, and until when]. It needs HTTPS and an address that stays, for that is what pages hold.',
        'There are two full ways:',
        [
          'Files alone: “nvo export”, run by cron, writes files that any web server or CDN delivers. The directory, the calendar and their own pages work in full. Messages are not taken: the form offers e-mail and telephone. There is no program on the server to watch or to restart.',
          'The program: “nvo serve” (Node.js 20.20 or later) does the same and takes messages. Somebody has to update it, watch /healthz and keep a backup of the messages.',
        ],
        'You can go from one to the other without touching a page, as long as the address stays.',
      ],
    },
    {
      title: `The content: ${operator}`,
      blocks: [
        `The staff of ${name} edit spreadsheets (organizations, events), which the server reads by itself. The state register’s open data comes in without work, and what the staff write wins over it.`,
        'A council may give its events as an iCalendar address: they are in the calendar without being typed again.',
        'When a source breaks, the last good data stays, and a report says what happened.',
      ],
    },
    {
      title: `The messages: ${operator}`,
      blocks: [
        'Messages are kept in the server’s database (SQLite or PostgreSQL) and go out by e-mail. Who reads them, how soon they are answered and who stands in: [the association].',
        'Messages hold personal data. The association decides on controller, purpose, legal basis and retention, and writes them into content/site.json. Where somebody else runs the server, they need a contract on processing (GDPR, article 28).',
      ],
    },
    {
      title: 'If a partner leaves',
      blocks: [
        'The content is plain CSV files, the program is open (MIT). Somebody else runs the same with the same files; if the address changes, the snippets in pages have to change.',
      ],
    },
  ],
});
