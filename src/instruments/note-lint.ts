/**
 * Words that make a note less factual, with the question that brings the observer back to what was seen or heard. It only
 * asks, it never blocks: `druk` may be about a printing press and `gezin` about the lesson.
 */
import type { Lint } from '#domain/instrument/instrument.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from './provenance.ts'

/** The lists are written as people edit them, with commas. */
const words = (text: string): string[] => text.trim().split(/\s*,\s*/)

export const noteLint1: Lint = published({
  kind: 'lint',
  instrumentId: 'note-lint/1',
  title: { nl: 'Hulp bij feitelijk noteren', en: 'Help with factual notes' },
  status: inDevelopment,
  origin: ownWording,
  signals: [
    {
      signal: 'judgement',
      label: { nl: 'oordeel', en: 'judgement' },
      reason: { nl: 'waarderend woord zonder waarneming', en: 'a judging word without an observation' },
      question: { nl: 'Wat zag of hoorde je precies?', en: 'What exactly did you see or hear?' },
      terms: {
        nl: words(`
          goed, goede, goeie, slecht, slechte, zwak, zwakke, sterk, sterke, prima, fijn, fijne, leuk, leuke, gezellig,
          gezellige, rommelig, rommelige, chaotisch, chaotische, onprofessioneel, onprofessionele, lui, luie, brutaal,
          brutale, respectloos, respectloze, ongemotiveerd, ongemotiveerde, agressief, agressieve, druk, drukke,
          vervelend, vervelende, braaf, brave, zielig, zielige, asociaal, asociale`),
        en: words(`
          good, well-behaved, bad, badly, poor, poorly, weak, strong, great, excellent, fine, nice, fun, cosy, messy,
          chaotic, unprofessional, lazy, rude, cheeky, disrespectful, unmotivated, aggressive, rowdy, unruly, annoying,
          naughty, pathetic, pitiful, antisocial`),
      },
    },
    {
      signal: 'absolute',
      label: { nl: 'absoluut', en: 'absolute' },
      reason: { nl: 'absolute uitspraak', en: 'an absolute statement' },
      question: { nl: 'Hoe vaak telde je?', en: 'How many times did you count?' },
      terms: {
        nl: words('altijd, nooit, iedereen, niemand, constant, de hele tijd, telkens weer'),
        en: words(
          'always, never, everyone, everybody, no one, nobody, constantly, all the time, the whole time, time and again',
        ),
      },
    },
    {
      signal: 'mind_reading',
      label: { nl: 'gedachtenlezen', en: 'mind reading' },
      reason: { nl: 'aanname over een bedoeling', en: 'an assumption about an intention' },
      question: { nl: 'Waaraan zag je dat?', en: 'What did you see that shows this?' },
      terms: {
        nl: words(`
          wil niet, willen niet, heeft geen zin, hebben geen zin, expres, doet alsof, doen alsof, voelt zich,
          voelen zich, vindt zichzelf, is onzeker, denkt dat, denken dat, probeert te provoceren`),
        en: words(`
          does not want, doesn't want, do not want, don't want, can't be bothered, cannot be bothered, on purpose,
          deliberately, pretends, feels, thinks he, thinks she, thinks that, is insecure, tries to provoke,
          is trying to provoke`),
      },
    },
    {
      signal: 'group',
      label: { nl: 'groep', en: 'group' },
      reason: {
        nl: 'verwijzing naar herkomst, geloof, gezin of gezondheid',
        en: 'a reference to origin, religion, family or health',
      },
      question: {
        nl: 'Dit kan een bijzonder persoonsgegeven zijn. Is het nodig? Liever weglaten.',
        en: 'This may be a special category of personal data. Is it needed? Better leave it out.',
      },
      terms: {
        nl: words(`
          Marokkaan*, Marokkanen, Turk, Turken, Turks, Turkse, Syrisch, Syrische, Syriër, Syriërs, allochto*,
          autochto*, buitenlands, buitenlandse, buitenlander*, moslim*, islamitisch*, christelijk*, adhd, autis*, dyslex*,
          dyslec*, gescheiden, gezin, gezinnen, gezinssituatie, thuissituatie*, uitkering*, vluchteling*`),
        en: words(`
          Moroccan*, Turk, Turks, Turkish, Syrian*, immigrant*, migrant*, foreign, foreigner*, Muslim*, Islamic,
          Christian, Christians, adhd, autis*, dyslex*, divorced, family, families, home situation, on benefits, refugee*`),
      },
    },
    {
      signal: 'name',
      label: { nl: 'naam', en: 'name' },
      reason: { nl: 'mogelijke naam', en: 'possibly a name' },
      question: { nl: 'Gebruik ‘leerling A’ of een aantal.', en: 'Use ‘pupil A’ or a number.' },
      terms: { nl: [], en: [] },
    },
  ],
  allowedWords: {
    nl: words(`
      Maandag, Dinsdag, Woensdag, Donderdag, Vrijdag, Zaterdag, Zondag, Januari, Februari, Maart, April, Mei, Juni, Juli,
      Augustus, September, Oktober, November, December, Nederlands, Nederlandse, Nederland, Engels, Engelse, Duits, Duitse,
      Frans, Franse, Fries, Friese, Latijn, Latijnse, Grieks, Griekse, Spaans, Spaanse, Arabisch, Papiaments, Rekenen,
      Wiskunde, Taal, Lezen, Spelling, Aardrijkskunde, Geschiedenis, Biologie, Natuurkunde, Scheikunde, Economie,
      Maatschappijleer, Burgerschap, Techniek, Gym, Muziek, Tekenen, Handvaardigheid, Mentoruur, Meneer, Mevrouw, Juf,
      Juffrouw, Meester, Docent, Leerkracht, Leerling, Coach, PO, VO, MBO, VMBO, HAVO, VWO, PrO, ICT, LOB, NT2, TS, CKV, KCV,
      Kerst, Pasen, Sinterklaas, Middags, Ochtends, Morgens, Avonds, Ik`),
    en: words(`
      Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February, March, April, May, June, July,
      August, September, October, November, December, Dutch, Netherlands, English, German, French, Frisian, Latin, Greek,
      Spanish, Arabic, Maths, Mathematics, Geography, History, Biology, Physics, Chemistry, Economics, Citizenship, Art,
      Music, PE, Mr, Mrs, Ms, Miss, Sir, Teacher, Pupil, Coach, ICT, IT, TS, PO, VO, VMBO, HAVO, VWO, MBO, Christmas,
      Easter, I'm, I've, I'll, I'd`),
  },
  abbreviations: {
    nl: words('dhr, mevr, mw, dr, drs, bijv, bv, blz, nr, nl, resp, evt, m.n, o.a, d.w.z'),
    en: words('mr, mrs, ms, dr, e.g, i.e, vs, approx, no'),
  },
})

/** As the first, and it also asks about a name with which a sentence begins. */
export const noteLint: Lint = published({
  ...noteLint1,
  instrumentId: 'note-lint/2',
  firstNames: {
    nl: words(`
      Adam, Ahmed, Aisha, Ali, Amina, Amir, Anna, Anouk, Ayoub, Bilal, Bram, Daan, Daniel, David, Dylan, Emma, Esra, Eva,
      Fatima, Femke, Finn, Fleur, Hamza, Hannah, Ibrahim, Ilias, Iris, Isa, Jan, Jasmijn, Jasper, Jayden, Jesse, Julia, Kevin,
      Khadija, Lars, Lieke, Lisa, Lotte, Luca, Lucas, Luuk, Maryam, Max, Mees, Mehmet, Merel, Milan, Mila, Mohamed, Mohammed,
      Naomi, Nick, Niels, Nina, Noah, Noor, Olivia, Omar, Rayan, Robin, Roos, Ruben, Salma, Sam, Samira, Sanne, Sara, Sem,
      Sophie, Stijn, Sven, Tess, Thijs, Thomas, Tim, Tom, Yara, Yasmin, Youssef, Yusuf, Zoë`),
    en: words(`
      Adam, Ahmed, Aisha, Ali, Amelia, Amir, Anna, Ben, Chloe, Daniel, David, Ella, Emily, Emma, Fatima, George, Hannah, Harry,
      Ibrahim, Isla, Jack, James, Julia, Kevin, Leo, Liam, Lucas, Lucy, Maryam, Max, Mohamed, Mohammed, Noah, Oliver, Olivia,
      Omar, Oscar, Sam, Sara, Sophie, Thomas, Tim, Tom, Yusuf`),
  },
  personVerbs: {
    nl: words(`
      zegt, zei, vraagt, vroeg, roept, riep, antwoordt, fluistert, lacht, lachte, huilt, praat, praatte, kletst, luistert,
      loopt, liep, rent, zit, zat, pakt, pakte, gooit, gooide, slaat, duwt, staart, tekent, gaapt, zucht, knikt, wijst,
      wiebelt, weigert, helpt, overlegt`),
    en: words(`
      says, said, asks, asked, shouts, shouted, calls, called, answers, answered, whispers, whispered, laughs, laughed, cries,
      talks, talked, chats, listens, walks, walked, runs, ran, sits, sat, grabs, throws, threw, pushes, stares, yawns, sighs,
      nods, points, refuses, helps`),
  },
  openers: {
    nl: words(`
      Hij, Zij, Ze, Wie, Iemand, Niemand, Iedereen, Men, Dat, Dit, Die, Deze, Eén, Een, Ander, Andere, Klas, Groep, Groepje,
      Tweetal, Duo, Rij, Jongen, Meisje, Kind, Buurman, Buurvrouw, Mentor, Stagiair, Stagiaire, Collega, Onderwijsassistent,
      Klassenassistent, Conciërge, Nu, Dan, Daarna, Daarop, Eerst, Vervolgens, Toen, Hier, Daar, Hierna, Soms, Ineens,
      Plotseling, Opeens, Even, Weer, Opnieuw, Nogmaals, Ook, Niet, Alleen, Samen, Rustig, Zacht, Zachtjes, Hard, Luid, Direct,
      Meteen, Vooraan, Achteraan, Achterin, Voorin, Links, Rechts, Buiten, Binnen, Ondertussen, Intussen, Uiteindelijk,
      Tenslotte, Waarop, Waarna, Terwijl, Als, Wat, Hoe, Waarom, Vrijwel, Bijna, Meestal, Regelmatig`),
    en: words(`
      He, She, They, Who, It, Someone, Somebody, Nobody, Everyone, One, Another, This, That, Class, Group, Pair, Row, Boy, Girl,
      Child, Neighbour, Mentor, Trainee, Colleague, Assistant, Now, Then, Here, There, Sometimes, Suddenly, Again, Also, Only,
      Meanwhile, Finally, Quietly, Loudly, What, How, Why, While, Often`),
  },
})
