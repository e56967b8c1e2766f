/** What is said of a message that has been received. */
export const receipt = {
  receivedAt: 'Saņemta',
  /** @param on `2026. gada 5. septembrī` */
  received: (on: string, clock: string) => `Saņemta ${on} plkst. ${clock.replace(':', '.')}.`,
  stateTitle: 'Kas ar to notiek',
  states: {
    pending: 'Ziņa ir saņemta un gaida, kad to nosūtīs darbiniekiem.',
    delivered: 'Ziņa ir piegādāta darbiniekiem.',
    done: 'Ziņa ir izskatīta.',
    failed: 'Ziņa ir saglabāta, bet to neizdevās nosūtīt darbiniekiem. Lūdzu, sazinieties citādi.',
  },
  next: 'Ziņu izlasīs Info punkta darbinieks un atbildēs pa jūsu norādīto e-pastu vai tālruni. Saglabājiet numuru: to nosaucot, par ziņu var pajautāt.',
  look: 'Vai ziņa piegādāta?',
  looking: 'Pārbauda…',
  erased: 'Ziņas vairs nav: tās glabāšanas laiks ir beidzies, vai tā ir dzēsta.',
  notKnown: 'Šobrīd to neizdevās noskaidrot. Ziņa ir saņemta; pēc brīža mēģiniet vēlreiz.',
  print: 'Drukāt',
  copy: 'Kopēt numuru',
  copied: 'Numurs nokopēts.',
  notCopied: 'Nokopēt neizdevās: atzīmējiet numuru un nokopējiet to paši.',
  again: 'Rakstīt vēl vienu ziņu',
};
