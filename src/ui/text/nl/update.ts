/** A new version, and putting the app on the home screen: always a question, never a jolt. */
export const update = {
  title: 'Er is een nieuwe versie',
  text: 'Je werk wordt eerst bewaard. Daarna opent de app opnieuw.',
  now: 'Nu vernieuwen',
  later: 'Straks',
  working: 'Bewaren en vernieuwen…',

  installTitle: 'Zet Lesspiegel op het beginscherm',
  installIpad: 'Tik onder in Safari op Deel en kies “Zet op beginscherm”.',
}
