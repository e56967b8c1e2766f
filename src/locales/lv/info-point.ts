/** What widgets say of writing to the Info point. */
export const infoPoint = {
  ask: 'Pajautājiet NVO Info punktam:',
  write: 'Uzrakstīt ziņu',
};
