import { contactForm as formEn } from '../../src/locales/en/contact-form.ts';
import { correction as correctionEn } from '../../src/locales/en/correction.ts';
import { receipt as receiptEn } from '../../src/locales/en/receipt.ts';
import { sending as sendingEn } from '../../src/locales/en/sending.ts';
import { submission as submissionEn } from '../../src/locales/en/submission.ts';
import { contactForm as formLv } from '../../src/locales/lv/contact-form.ts';
import { correction as correctionLv } from '../../src/locales/lv/correction.ts';
import { receipt as receiptLv } from '../../src/locales/lv/receipt.ts';
import { sending as sendingLv } from '../../src/locales/lv/sending.ts';
import { submission as submissionLv } from '../../src/locales/lv/submission.ts';

/** What the pages say besides what the widget does. */
const lv = {
  ...formLv,
  ...correctionLv,
  ...submissionLv,
  ...receiptLv,
  ...sendingLv,
  pageTitleWithErrors: (title: string) => `Kļūda: ${title}`,
  /** Of the widget, below the page's own title. */
  widgetTitle: 'Jūsu ziņa',
  fields: {
    ...formLv.fields,
    ...correctionLv.fields,
    ...submissionLv.fields,
    'submission.startDate': 'Sākums',
    'submission.endDate': 'Beigas',
  } as Readonly<Record<string, string>>,
  submissionLink: 'Gribu pieteikt pasākumu: vajag lauku datumam un vietai',
  other: 'English',
  failures: {
    limited: (minutes: number) =>
      `No jūsu pieslēguma īsā laikā saņemts daudz ziņu. Šī vēl nav nosūtīta: mēģiniet vēlreiz pēc ${minutes} min.`,
    unavailable:
      'Ziņu šobrīd neizdevās saglabāt. Teksts ir palicis laukos: pēc brīža mēģiniet vēlreiz.',
    closed: 'Ziņas šobrīd nevar nosūtīt. Lūdzu, mēģiniet vēlreiz pēc brīža.',
    running:
      'Šī ziņa jau tiek saņemta. Pēc brīža nospiediet „Nosūtīt” vēlreiz, lai redzētu numuru.',
    mismatch:
      'Šī veidlapa jau vienreiz ir nosūtīta. Ja šī ir cita ziņa, nospiediet „Nosūtīt” vēlreiz.',
    tooLarge: 'Ziņa ir par garu. Atgriezieties iepriekšējā lapā un saīsiniet to.',
  },
  next: `${receiptLv.next} Šo lapu var izdrukāt vai atvērt vēlāk.`,
  notFoundTitle: 'Tādas ziņas nav',
  notFound: 'Ziņa ar šādu numuru nav atrasta. Iespējams, tā jau ir dzēsta.',
};

export type FormWords = typeof lv;

const en: FormWords = {
  ...formEn,
  ...correctionEn,
  ...submissionEn,
  ...receiptEn,
  ...sendingEn,
  pageTitleWithErrors: (title) => `Error: ${title}`,
  widgetTitle: 'Your message',
  fields: {
    ...formEn.fields,
    ...correctionEn.fields,
    ...submissionEn.fields,
    'submission.startDate': 'Start',
    'submission.endDate': 'End',
  },
  submissionLink: 'I want to submit an event: fields for date and place are needed',
  other: 'Latviešu',
  failures: {
    limited: (minutes) =>
      `Many messages have come from your connection in a short time. This one has not been sent: try again in ${minutes} min.`,
    unavailable:
      'The message could not be stored just now. What you wrote is still here: try again in a moment.',
    closed: 'Messages can’t be sent just now. Please try again in a while.',
    running: 'This message is being taken in. Press “Send” again in a moment to see its number.',
    mismatch: 'This form has been sent before. If this is another message, press “Send” again.',
    tooLarge: 'The message is too long. Go back and shorten it.',
  },
  next: `${receiptEn.next} This page can be printed, or opened again later.`,
  notFoundTitle: 'There is no such message',
  notFound: 'No message with this number was found. It may have been erased.',
};

export const formWords = { lv, en };
