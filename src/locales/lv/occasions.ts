/** What the calendar says now and then. */
export const occasions = {
  subscribe: 'Abonēt šo kalendāru',
  submit: 'Pieteikt pasākumu',
  printed: (address: string, day: string) => `${address} · dati atjaunoti ${day}`,
  printLimit: (count: number) => `Izdrukāti tikai pirmie ${count} pasākumi.`,
};
