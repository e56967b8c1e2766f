/** What the form says where an organization's data is to be corrected. */
export const correction = {
  correctionTitle: (name: string) => `Ko labot: ${name}`,
  correctionHint: 'Pārrakstiet tikai to, kas mainījies.',
  /** What is sent where nothing else is written. */
  correctionMessage: 'Lūdzu, izlabojiet datus, kā norādīts.',
  choose: 'Norādiet organizāciju no saraksta, un šeit parādīsies tās pašreizējie dati.',
  fields: {
    'change.name': 'Nosaukums',
    'change.description': 'Apraksts',
    'change.address': 'Adrese',
    'change.url': 'Tīmekļa vietne',
    'change.email': 'Organizācijas e-pasts',
    'change.telephone': 'Organizācijas tālrunis',
  } as Readonly<Record<string, string>>,
};
