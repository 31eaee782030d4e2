/** Short answers to what people ask first: the question, and what to do. */
const answers: readonly (readonly [string, string])[] = [
  [
    'Geen internet',
    'Je werkt gewoon door. Alleen uitnodigen, een herstelcode maken en de cijfers vragen verbinding.',
  ],
  ['“Niet verzonden”', 'Je werk staat op dit apparaat en gaat vanzelf weg zodra er verbinding is.'],
  ['Pincode vergeten', 'Kies op het beginscherm “Herstelcode”, of maak op je andere apparaat een link.'],
  ['Een tweede apparaat', 'Open op je eerste apparaat Instellingen en kies “Voeg een apparaat toe”.'],
  ['De les staat niet op Vandaag', 'Tik op “Nu observeren” en kies de docent.'],
  ['Iets vergeten na het afsluiten', 'Open de les en kies “Aanvulling toevoegen”.'],
  ['Wie leest wat ik schrijf', 'Dat staat bij Instellingen, onder “Wat er met je gegevens gebeurt”.'],
  ['De app doet iets vreemds', 'Laad de pagina opnieuw. Wat bewaard was, blijft bewaard.'],
]

export const help = { title: 'Hulp', answers }
