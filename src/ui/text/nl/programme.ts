/** The programme and its settings. */
export const programme = {
  title: 'Programma',
}
