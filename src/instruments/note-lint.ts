/**
 * Word lists of the note lint. A listed word raises a question that asks the observer for what was seen or heard. The
 * lint never blocks: `druk` may be about a printing press and `gezin` about the lesson.
 */
import type { Lint, LintSignal } from '#domain/instrument/instrument.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from './provenance.ts'

type Words = Lint['allowedWords']

/** The lists are strings with commas, because people edit them. */
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

/** As version 1. It also asks about a name at the start of a sentence. */
export const noteLint2: Lint = published({
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

/** Words that version 3 adds. Words that a stem of version 2 finds are left out. */
const added: Partial<Record<LintSignal, Words>> = {
  judgement: {
    nl: words(`
      mooi, mooie, geweldig, geweldige, fantastisch, fantastische, perfect, perfecte, uitstekend, uitstekende, knap,
      knappe, lief, lieve, stout, stoute, irritant, irritante, saai, saaie, matig, matige, slordig, slordige, keurig,
      keurige, netjes, nette, onrustig, onrustige, wanordelijk, wanordelijke, ordelijk, ordelijke, streng, strenge,
      slap, slappe, dom, domme, slim, slimme, raar, rare, lastig, lastige, onbeschoft, onbeschofte, onbeleefd,
      onbeleefde, beleefd, beleefde, vriendelijk, vriendelijke, onvriendelijk, onvriendelijke, ongeïnteresseerd,
      ongeïnteresseerde, ongeconcentreerd, ongeconcentreerde, geconcentreerd, geconcentreerde, enthousiast,
      enthousiaste, gemotiveerd, gemotiveerde, storend, storende, hinderlijk, hinderlijke, ongepast, ongepaste,
      onacceptabel, onacceptabele, belachelijk, belachelijke, kinderachtig, kinderachtige, passief, passieve, warrig,
      warrige, prettig, prettige, nors, norse, chagrijnig, chagrijnige, stoer, stoere, bijdehand, bijdehante, arrogant,
      arrogante, onzeker, onzekere, soepel, soepele, rommeltje, zooitje, puinhoop, kattenkwaad, klassenclown, lastpak,
      druktemaker, raddraaier, leidersfiguur, meeloper, meelopers`),
    en: words(`
      lovely, brilliant, amazing, wonderful, terrible, awful, horrible, boring, sloppy, tidy, restless, orderly,
      disorderly, strict, harsh, stupid, dumb, smart, clever, weird, difficult pupil, difficult class, impolite, polite,
      friendly, unfriendly, unkind, uninterested, inattentive, attentive, focused, unfocused, enthusiastic, motivated,
      disruptive, inappropriate, unacceptable, ridiculous, childish, immature, passive, muddled, pleasant, grumpy,
      tough, arrogant, insecure, smoothly, well, perfect, perfectly, a mess, troublemaker, class clown, ringleader`),
  },
  absolute: {
    nl: words(`
      continu, voortdurend, onafgebroken, elke keer weer, keer op keer, steeds weer, steeds maar, nog nooit,
      altijd maar, weer eens, zoals gewoonlijk, zoals altijd, totaal niet, totaal geen, helemaal niet, helemaal niets,
      helemaal geen, alleen maar, heel de tijd, de godganse tijd, geen moment`),
    en: words(`
      continually, continuously, non-stop, every single time, over and over, again and again, as usual, as always,
      not at all, nothing but, not for a moment, never ever, completely, totally`),
  },
  mind_reading: {
    nl: words(`
      wil aandacht, willen aandacht, zoekt aandacht, zoeken aandacht, om aandacht te krijgen, voor de aandacht,
      verveelt zich, vervelen zich, is verveeld, zijn verveeld, is boos, zijn boos, is bang, zijn bang, is verdrietig,
      zijn verdrietig, is gefrustreerd, zijn gefrustreerd, schaamt zich, schamen zich, is trots, zijn trots,
      vindt het saai, vinden het saai, vindt het leuk, vinden het leuk, vindt het moeilijk, vinden het moeilijk,
      heeft er geen zin in, hebben er geen zin in, snapt het niet, snappen het niet, begrijpt het niet,
      begrijpen het niet, snapt er niets van, kan het niet schelen, kan het niets schelen, kan het niks schelen,
      hoopt dat, hopen dat, met opzet, opzettelijk, bewust, onbewust, lijkt, lijken, kennelijk, blijkbaar,
      waarschijnlijk, vermoedelijk, uit verveling, uit boosheid, uit onmacht, uit frustratie, wil liever, willen liever,
      durft niet, durven niet, weet best, weten best, probeert te scoren, test de grens uit, daagt uit om`),
    en: words(`
      wants attention, want attention, seeks attention, seeking attention, to get attention, is bored, are bored,
      is angry, are angry, is afraid, are afraid, is sad, is frustrated, are frustrated, is ashamed, is proud,
      finds it boring, find it boring, finds it difficult, likes it, enjoys, does not understand, doesn't understand,
      do not understand, don't understand, does not care, doesn't care, don't care, hopes that, intentionally,
      consciously, unconsciously, seems, seem, appears to, appear to, apparently, probably, presumably, out of boredom,
      out of anger, out of frustration, would rather, does not dare, doesn't dare, knows very well`),
  },
  group: {
    nl: words(`
      Antilliaan*, Antillianen, Surinaam*, Surinamer*, Somali*, Eritre*, Afghaan*, Afghanen, Irakees, Irakezen, Iraaks*,
      Iraniër*, Iraans*, Oekraïen*, Bulgaar*, Bulgaren, Roemeen*, Roemenen, zigeuner*, Koerd*, nieuwkomer*,
      anderstalig*, statushouder*, asielzoeker*, joods, joodse, hindoe*, katholiek*, gereformeerd*, hoofddoek*, LVB,
      zwakbegaafd*, zorgleerling*, rugzakleerling*, ADD, ODD, TOS, PDD-NOS, dyscalcul*, hoogbegaafd*, medicatie,
      ritalin, diagnose, diagnoses, pleeggezin*, pleegkind*, pleegouder*, jeugdzorg, ondertoezichtstelling, voogd*,
      bijstand, schuldsanering, dakloos, dakloze, homoseksue*, lesbisch*, transgender*, straatjongen*, straatjeugd,
      hangjongere*, hangjeugd, achterstandswijk*, achterstandsleerling*, eenoudergezin*`),
    en: words(`
      Antillean*, Surinamese, Somali*, Eritrean*, Afghan*, Iraqi*, Iranian*, Ukrainian*, Bulgarian*, Romanian*, Gypsy,
      Gypsies, Kurd*, newcomer*, asylum*, Jewish, Hindu*, Catholic*, headscarf*, learning disabled, special needs,
      dyscalcul*, gifted, medication, ritalin, diagnosis, diagnosed, foster child*, foster family, youth care, guardian,
      homeless, homosexual*, lesbian*, transgender*, street kid*, street youth, deprived neighbourhood, single-parent`),
  },
}

const allowedInBoth = words(`
  LessonUp, Kahoot, Quizlet, Chromebook, Chromebooks, iPad, iPads, Google, Teams, Word, Excel, PowerPoint, YouTube,
  WhatsApp, Snapchat, TikTok, Instagram, Amsterdam, Pythagoras, Newton, Ramadan, Mentimeter, Forms`)

const namesInBoth = words('Abdel, Aya, Elif, Emre, Ismail, Levi, Mustafa, Nour, Rania, Yassin, Zara, Zeynep')

const longer = (one: Words | undefined, more: Words | undefined, inBoth: readonly string[] = []): Words => ({
  nl: [...(one?.nl ?? []), ...inBoth, ...(more?.nl ?? [])],
  en: [...(one?.en ?? []), ...inBoth, ...(more?.en ?? [])],
})

/** As version 2 with more words. It ignores quotes, fixed phrases and the possessive of an alias. */
export const noteLint: Lint = published({
  ...noteLint2,
  instrumentId: 'note-lint/3',
  signals: noteLint2.signals.map((one) => ({ ...one, terms: longer(one.terms, added[one.signal]) })),
  allowedWords: longer(
    noteLint2.allowedWords,
    {
      nl: words(`
        Magister, Somtoday, Gynzy, Snappet, Squla, Prowise, Numo, Cito, Europa, Noord-Holland, Alkmaar, Rotterdam, Nijl,
        Rijn, Noordzee, Tweede, Eerste, Wereldoorlog, Kamer, Romeinen, Grieken, Gouden, Eeuw, Suikerfeest, Koningsdag,
        Schoolladder, Bingel, Kurzgesagt, Canvas`),
      en: words(`
        Europe, Nile, Rhine, North, Sea, Second, First, World, War, Romans, Greeks, Golden, Age, King's, Day, Parliament`),
    },
    allowedInBoth,
  ),
  firstNames: longer(
    noteLint2.firstNames,
    {
      nl: words(`
        Anas, Ayse, Ayşe, Berat, Fenna, Gijs, Hafsa, Imane, Ines, Jaylinn, Jip, Kerem, Kübra, Liam, Liv, Malak, Marwa,
        Noud, Pien, Rayyan, Romaissa, Saar, Sanae, Senna, Sjors, Soufiane, Teun, Wassim, Zakaria, Joris, Maud, Isabel,
        Damian, Quinten, Djamila, Naima, Tarik, Burak, Melek, Pawel, Oksana`),
      en: words(`
        Freya, Grace, Hamza, Jayden, Kayla, Poppy, Rayan, Ruby, Tyler, Mason, Evie, Alfie, Freddie, Maisie`),
    },
    namesInBoth,
  ),
  openers: longer(noteLint2.openers, {
    nl: words(`
      Je, Jij, U, We, Wij, Jullie, Er, Klasgenoot, Buur, Tafelgenoot, Ouder, Timer, Bel, Deur, Tafel, Bord, Assistent,
      Docente, Leerlinge, Vinger, Twee, Drie, Vier, Vijf, Zes, Zeven, Acht, Negen, Tien, Alle, Enkele, Iedere, Elke,
      Beide, Rechtsvoor, Linksachter, Middenin`),
    en: words(`
      You, We, I, Classmate, Partner, Parent, Timer, Bell, Door, Table, Board, Two, Three, Four, Five, Six, Seven,
      Eight, Nine, Ten, All, Each, Both, Some, Front, Back`),
  }),
  possessiveAlias: true,
  exceptions: {
    nl: words(`
      goede antwoord, goede antwoorden, goed antwoord, goede volgorde, goede kolom, goede bladzijde, goede kant,
      goed of fout, sterke werkwoorden, sterk werkwoord, zwakke werkwoorden, zwak werkwoord,
      sterke en zwakke werkwoorden, druk op, drukke weg, fijne motoriek, slappe lach, lijkt op, lijken op,
      positief getal, positieve getallen, negatief getal, negatieve getallen, constante snelheid, constante waarde,
      buitenlandse handel, nette versie, passieve zin, passieve zinnen`),
    en: words(`
      good answer, right and good, strong verb, strong verbs, weak verb, weak verbs, strong and weak verbs, fine motor,
      fine tip, poor country, poor countries, foreign language, foreign languages, foreign trade, as well, as well as,
      well known, word family, fact family, family tree, appears on, appear on, appears in, appear in, smart board,
      present perfect, past perfect, perfect tense, passive voice, passive sentence, passive sentences, constant speed,
      fun facts`),
  },
  allowedInSpeech: ['judgement', 'absolute', 'mind_reading'],
})
