/** What the form says where an event is submitted. */
export const submission = {
  submissionTitle: 'Pasākums',
  submissionHint:
    'Ja beigu datumu nenorāda, pasākums notiek vienu dienu; bez laika tas ilgst visu dienu. Laiks ir Rīgas laiks.',
  /** What is sent where nothing else is written. */
  submissionMessage: 'Piesaku pasākumu.',
  anyKind: 'Nav norādīts',
  fields: {
    'submission.name': 'Pasākuma nosaukums',
    'submission.kind': 'Veids',
    'submission.startDate': 'Sākuma datums',
    'submission.startTime': 'Sākuma laiks',
    'submission.endDate': 'Beigu datums',
    'submission.endTime': 'Beigu laiks',
    'submission.location.name': 'Vieta',
    'submission.location.address': 'Adrese',
    'submission.onlineUrl': 'Saite dalībai tiešsaistē',
    'submission.municipalities': 'Kura novada iedzīvotājiem',
    'submission.description': 'Apraksts',
    'submission.isAccessibleForFree': 'Bez maksas',
    'submission.price': 'Cena',
    'submission.registration.url': 'Saite, kur reģistrēties',
    'submission.registration.email': 'E-pasts, kur reģistrēties',
    'submission.registration.telephone': 'Tālrunis, kur reģistrēties',
    'submission.url': 'Saite uz plašāku informāciju',
  } as Readonly<Record<string, string>>,
  /** What is wrong with its fields, as `messageError` says it of others. */
  errors: {
    '/submission/name required': 'Ierakstiet pasākuma nosaukumu.',
    '/submission/startDate required': 'Norādiet, kad pasākums sākas.',
    '/submission/startDate invalid': 'Sākuma datums vai laiks nav saprotams.',
    '/submission/endDate invalid': 'Beigu datums vai laiks nav saprotams.',
    '/submission/location/name required': 'Ierakstiet arī vietu, ne tikai adresi.',
    '/submission/onlineUrl invalid':
      'Tiešsaistes saite nav pilnīga: tai jābūt tādai kā https://piemers.lv.',
    '/submission/registration/url invalid':
      'Reģistrācijas saite nav pilnīga: tai jābūt tādai kā https://piemers.lv.',
    '/submission/registration/email invalid':
      'Reģistrācijas e-pasta adrese nav pilnīga: tai jābūt tādai kā vards@piemers.lv.',
    '/submission/registration/telephone invalid': 'Reģistrācijas tālruņa numurā trūkst ciparu.',
    '/submission/url invalid':
      'Informācijas saite nav pilnīga: tai jābūt tādai kā https://piemers.lv.',
  } as Readonly<Record<string, string>>,
};
