/** What the calendar says now and then. */
export const occasions = {
  subscribe: 'Abonēt šo kalendāru',
  noneUpcoming: 'Pašlaik neviens pasākums nav izziņots.',
  latestPast: 'Nesen notikušie pasākumi',
  nonePast: 'Notikušu pasākumu vēl nav.',
  noneMatching: 'Pēc šiem nosacījumiem nekas nav atrasts.',
  showAll: 'Rādīt visus',
  noneInMonth: 'Šajā mēnesī pasākumu nav.',
  nearest: (when: string) => `Tuvākais: ${when}`,
  askSubject: (query: string) => `Meklēju pasākumu: ${query}`,
  submit: 'Pieteikt pasākumu',
  printed: (address: string, day: string) => `${address} · dati atjaunoti ${day}`,
  printLimit: (count: number) => `Izdrukāti tikai pirmie ${count} pasākumi.`,
};
