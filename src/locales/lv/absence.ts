/** What the calendar says where there is nothing to show. */
export const absence = {
  noneUpcoming: 'Pašlaik neviens pasākums nav izziņots.',
  latestPast: 'Nesen notikušie pasākumi',
  nonePast: 'Notikušu pasākumu vēl nav.',
  noneMatching: 'Pēc šiem nosacījumiem nekas nav atrasts.',
  showAll: 'Rādīt visus',
  noneInMonth: 'Šajā mēnesī pasākumu nav.',
  nearest: (when: string) => `Tuvākais: ${when}`,
  askSubject: (query: string) => `Meklēju pasākumu: ${query}`,
};
