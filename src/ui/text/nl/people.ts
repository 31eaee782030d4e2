/** The lock screen. */
export const people = {
  title: 'Wie ben je?',
  choose: 'Kies jezelf en open met je pincode.',
  emptyTitle: 'Welkom bij Lesspiegel',
  empty: 'Lessen observeren en nabespreken, vertrouwelijk tussen coach en docent.',
  emptyHow: 'Op dit apparaat is nog niemand. Begin met de uitnodiging van je coach of coördinator.',
  people: 'Mensen op dit apparaat',
  open: (initials: string) => `${initials}, openen met pincode`,
  pinOf: (initials: string) => `Pincode van ${initials}`,
  phraseOf: (initials: string) => `Wachtzin van ${initials}`,
  usePhrase: 'Ik gebruik een wachtzin',
  usePin: 'Ik gebruik een pincode',
  erase: 'Cijfer wissen',
  openIt: 'Openen',
  opening: 'Je werk gaat open…',
  wait: (seconds: number) =>
    seconds === 1
      ? 'Dat klopt niet. Nog 1 seconde, dan kun je het opnieuw proberen.'
      : `Dat klopt niet. Nog ${seconds} seconden, dan kun je het opnieuw proberen.`,
  neverWiped: 'Er wordt nooit iets gewist, hoe vaak je je ook vergist.',
  somebodyElse: 'Iemand anders',
  comeIn: 'Nieuw op dit apparaat',
  invitation: 'Ik heb een uitnodiging',
  invitationHow: 'van je coach of de coördinator',
  device: 'Tweede apparaat',
  deviceHow: 'je gebruikt Lesspiegel al ergens anders',
  recover: 'Herstelcode',
  recoverHow: 'je apparaat is weg of je pincode vergeten',
}
