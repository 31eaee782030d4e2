/** A new version, and putting the app on the home screen: always a question, never a jolt. */
export const update = {
  title: 'Er is een nieuwe versie',
  text: 'Je werk wordt eerst bewaard. Daarna opent de app opnieuw.',
  now: 'Nu vernieuwen',
  later: 'Straks',
  waits: 'De nieuwe versie wacht tot je les en je teksten klaar zijn.',
  working: 'Bewaren en vernieuwen…',
  whatsNew: 'Wat is er nieuw',
  version: (release: string) => `Versie ${release}`,
  outdatedTitle: 'Werk de app bij',
  outdatedText:
    'Dit stuk is gemaakt met een nieuwere versie. Je kunt het lezen; bewerken kan na het bijwerken.',

  installTitle: 'Zet Lesspiegel op het beginscherm',
  installText: 'Dan blijft je werk op dit apparaat staan en start de app ook zonder verbinding.',
  installIpad: 'Tik onder in Safari op Deel en kies “Zet op beginscherm”.',
  install: 'Installeren',
}
