/** Planning a visit. */
export const plan = {
  title: 'Lesbezoek plannen',
  focusQuestion: 'Kijkvraag',
}
