/** A new version, and installing the app. */
export const update = {
  title: 'Er is een nieuwe versie',
  text: 'Je werk wordt eerst bewaard. Daarna opent de app opnieuw.',
  now: 'Nu vernieuwen',
  later: 'Straks',
  working: 'Bewaren en vernieuwen…',

  installTitle: 'Zet Lesspiegel op het beginscherm',
  installIpad: 'Tik onder in Safari op Deel en kies “Zet op beginscherm”.',
}
