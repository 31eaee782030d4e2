/** The building blocks of transformative practice and their indicators, in the wording of the 2019 draft. */

import { published } from '#domain/instrument/published.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const framework2019: Questionnaire = published({
  kind: 'questionnaire',
  instrumentId: 'ts4-2019-draft/1',
  id: 'ts4-2019-draft',
  title: {
    nl: 'Kijkkader bouwstenen',
    en: 'Building-block framework',
  },
  status: inDevelopment,
  origin: ownWording,
  blocks: [
    {
      id: 'SG',
      key: 'feel_for_the_game',
      name: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
      short: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
      description: {
        nl: 'De leraar leest wat er in de groep speelt (status, publiek, bondjes, wisselende codes van thuis, straat en school), ziet omslagpunten aankomen en stuurt met timing, plaats en toon, zonder zelf mee te gaan in het statusspel.',
        en: 'The teacher reads what is going on in the group (status, audience, alliances, shifting codes of home, street and school), sees tipping points coming and steers with timing, place and tone, without joining the status game.',
      },
    },
    {
      id: 'SE',
      key: 'teacher_self_efficacy',
      name: {
        nl: 'Teacher self-efficacy',
        en: 'Teacher self-efficacy',
      },
      short: {
        nl: 'Self-efficacy',
        en: 'Self-efficacy',
      },
      description: {
        nl: 'De overtuiging van de leraar dat hij of zij deze klas, ook op een lastig moment, tot leren kan brengen. De overtuiging zelf is niet te zien; de coach scoort alleen handelen waarin zij zichtbaar kan worden (beginnen, volhouden, bijstellen, herstellen, iets aandurven). Het zelfoordeel staat in het aparte formulier ZE.',
        en: 'The teacher’s belief of being able to get this class to learn, also at a difficult moment. The belief itself cannot be seen; the coach only scores action in which it may become visible (starting, persisting, adapting, recovering, daring). Self-judgement is in the separate form ZE.',
      },
    },
    {
      id: 'GZ',
      key: 'authority',
      name: {
        nl: 'Gezag',
        en: 'Authority',
      },
      short: {
        nl: 'Gezag',
        en: 'Authority',
      },
      description: {
        nl: 'Leerlingen volgen de leraar omdat die een helder, gedeeld normatief kader biedt, voorspelbaar en rechtvaardig handelt en erkenning geeft; niet omdat er macht wordt uitgeoefend.',
        en: 'Pupils follow the teacher because he or she offers a clear, shared normative frame, acts predictably and fairly and gives recognition; not because power is exercised.',
      },
    },
    {
      id: 'LD',
      key: 'learning_goal_fidelity',
      name: {
        nl: 'Trouw aan de (hogere) leerdoelen',
        en: 'Fidelity to the (higher) learning goals',
      },
      short: {
        nl: 'Leerdoelen',
        en: 'Learning goals',
      },
      description: {
        nl: 'De leraar houdt vast aan het lesdoel en aan het hogere doel daarachter (de klim op de schoolladder, vorming, toekomst), houdt de lat hoog met steun, en ruilt leren niet in voor rust.',
        en: 'The teacher holds on to the lesson goal and the higher goal behind it (climbing the school ladder, formation, future), keeps the bar high with support, and does not trade learning for quiet.',
      },
    },
  ],
  scale: [
    {
      value: 1,
      label: {
        nl: 'Nog niet zichtbaar',
        en: 'Not yet visible',
      },
      meaning: {
        nl: 'De gelegenheid deed zich voor, maar het gedrag bleef uit of het tegengestelde gebeurde.',
        en: 'There was an opportunity, but the behaviour was absent or its opposite occurred.',
      },
    },
    {
      value: 2,
      label: {
        nl: 'In aanzet',
        en: 'Emerging',
      },
      meaning: {
        nl: 'Het gedrag kwam een enkele keer of onvolledig voor; de klas reageerde niet of maar kort.',
        en: 'The behaviour occurred once or incompletely; the class did not respond, or only briefly.',
      },
    },
    {
      value: 3,
      label: {
        nl: 'Zichtbaar',
        en: 'Visible',
      },
      meaning: {
        nl: 'Het gedrag kwam bij de meeste gelegenheden voor en de klas reageerde erop.',
        en: 'The behaviour occurred at most opportunities and the class responded to it.',
      },
    },
    {
      value: 4,
      label: {
        nl: 'Voorbeeldig',
        en: 'Exemplary',
      },
      meaning: {
        nl: 'Het gedrag kwam consequent voor, ook op een lastig moment, en leerlingen droegen het mede (namen het over, herinnerden elkaar eraan).',
        en: 'The behaviour was consistent, also at a difficult moment, and pupils helped carry it (took it over, reminded each other).',
      },
    },
  ],
  missing: [
    {
      code: 'nvt',
      means: 'not-applicable',
      short: {
        nl: 'nvt',
        en: 'n/a',
      },
      label: {
        nl: 'Niet van toepassing (geen gelegenheid)',
        en: 'Not applicable (no opportunity)',
      },
      meaning: {
        nl: 'De situatie waarin dit gedrag had kunnen blijken, kwam in deze les niet voor.',
        en: 'The situation in which this behaviour could have shown did not occur in this lesson.',
      },
    },
    {
      code: 'ntz',
      means: 'not-seen',
      short: {
        nl: 'niet te zien',
        en: 'not seen',
      },
      label: {
        nl: 'Niet kunnen zien',
        en: 'Could not be observed',
      },
      meaning: {
        nl: 'De situatie kwam voor, maar de observator kon het niet goed volgen (plaats, tijd, geluid).',
        en: 'The situation occurred, but the observer could not follow it (position, time, sound).',
      },
    },
  ],
  items: [
    {
      id: 'SG1',
      block: 'SG',
      core: true,
      text: {
        nl: 'Houdt de hele klas in beeld: gaat zo staan dat alle leerlingen te zien zijn en kijkt zichtbaar rond, ook tijdens hulp aan één leerling.',
        en: 'Keeps the whole class in view: stands so that all pupils can be seen and visibly scans, also while helping one pupil.',
      },
      self: {
        nl: 'Ik hield de hele klas in beeld, ook terwijl ik één leerling hielp.',
        en: 'I kept the whole class in view, also while I was helping one pupil.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Staat langere tijd met de rug naar de groep, of kijkt alleen naar één leerling, bord of scherm.',
            en: 'Stands with their back to the group for some time, or looks only at one pupil, the board or a screen.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Scant ook onder druk; leerlingen aan de randen krijgen een blik, woord of gebaar.',
            en: 'Scans under pressure too; pupils at the edges get a look, a word or a gesture.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig.',
        en: 'Always present.',
      },
      lookFor: {
        nl: 'Plaats, houding en kijkrichting van de docent; wie een blik, woord of gebaar krijgt.',
        en: 'Position, orientation and gaze of the teacher; who gets a look, word or gesture.',
      },
    },
    {
      id: 'SG2',
      block: 'SG',
      core: true,
      text: {
        nl: 'Reageert op kleine signalen van onrust voordat de les stilvalt (blik, nabijheid, naam, kort gebaar).',
        en: 'Responds to small signs of unrest before the lesson stops (look, proximity, name, short gesture).',
      },
      self: {
        nl: 'Ik reageerde op kleine signalen van onrust voordat de les stilviel.',
        en: 'I responded to small signs of unrest before the lesson came to a halt.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Onrust breidt zich zichtbaar uit (meer dan drie leerlingen doen mee) zonder reactie.',
            en: 'Unrest visibly spreads (more than three pupils join in) without any response.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Stuurt steeds in de beginfase bij; uitleg of taak loopt door.',
            en: 'Steers at an early stage every time; the explanation or task carries on.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één begin van onrust.',
        en: 'There is at least one beginning of unrest.',
      },
      lookFor: {
        nl: 'Tijd tussen het eerste signaal en de reactie; loopt de uitleg of taak door?',
        en: 'Time between first sign and response; does the explanation or task continue.',
      },
    },
    {
      id: 'SG3',
      block: 'SG',
      text: {
        nl: 'Kiest moment en plaats van een correctie zo dat de leerling geen publiek krijgt (dichtbij, kort, zacht of na afloop).',
        en: 'Chooses time and place of a correction so that the pupil gets no audience (close by, short, soft or afterwards).',
      },
      self: {
        nl: 'Als ik corrigeerde, deed ik dat zo dat de leerling geen publiek kreeg.',
        en: 'When I corrected a pupil, I did so in a way that gave the pupil no audience.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Correcties gaan over de klas heen; anderen lachen, reageren of mengen zich erin.',
            en: 'Corrections go across the class; others laugh, respond or get involved.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Corrigeert vrijwel onhoorbaar voor anderen; de leerling kan zonder gezichtsverlies terug naar de taak.',
            en: 'Corrects almost inaudibly to others; the pupil can return to the task without losing face.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één correctie.',
        en: 'There is at least one correction.',
      },
      lookFor: {
        nl: 'Waar de correctie plaatsvindt, hoe hard, wie erop reageert.',
        en: 'Where the correction takes place, how loud, who reacts.',
      },
    },
    {
      id: 'SG4',
      block: 'SG',
      core: true,
      text: {
        nl: 'Gaat niet mee in een uitdaging of woordenspel, maar brengt het gesprek in één of twee zinnen terug naar de les.',
        en: 'Does not join in a challenge or verbal contest, but brings the talk back to the lesson in one or two sentences.',
      },
      self: {
        nl: 'Ik ging niet mee in een uitdaging, maar bracht het gesprek snel terug naar de les.',
        en: 'I did not get drawn into a challenge but quickly brought the talk back to the lesson.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Gaat in discussie, spot of krachtmeting; de klas kijkt toe.',
            en: 'Gets into an argument, mockery or a trial of strength; the class looks on.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Haalt de lading eruit (uitstel, lichte humor, korte norm); binnen een minuut werkt de klas weer.',
            en: 'Takes the charge out of it (postponing, light humour, a short norm); within a minute the class is working again.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één uitdaging of poging tot afleiding.',
        en: 'There is at least one challenge or attempt at distraction.',
      },
      lookFor: {
        nl: 'Aantal beurten in de woordenwisseling; tijd tot de klas weer aan het werk is.',
        en: 'Number of turns in the exchange; time until the class is back at work.',
      },
    },
    {
      id: 'SG5',
      block: 'SG',
      text: {
        nl: 'Zegt bij een wisseling hardop wat er nu geldt (binnenkomst, overgang, samenwerken, afronden) en wacht tot de groep is omgeschakeld.',
        en: 'At a switch says aloud what applies now (entering, transition, working together, closing) and waits until the group has switched.',
      },
      self: {
        nl: 'Ik zei bij wisselingen hardop wat er gold en wachtte tot de groep was omgeschakeld.',
        en: 'At switches I said aloud what applied and waited until the group had switched.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Overgangen beginnen zonder aankondiging; leerlingen doen verschillende dingen door elkaar.',
            en: 'Transitions begin without announcement; pupils are doing different things at the same time.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Kondigt elke wisseling kort aan (wat, hoe, hoe lang) en gaat pas verder als de groep zover is.',
            en: 'Briefly announces every switch (what, how, how long) and only goes on when the group is ready.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig (begin en einde van de les tellen mee).',
        en: 'Always present (the start and end of the lesson count too).',
      },
      lookFor: {
        nl: 'Aankondiging van wat, hoe en hoe lang; wachten tot de groep zover is.',
        en: 'Announcement of what/how/how long; waiting.',
      },
    },
    {
      id: 'SG6',
      block: 'SG',
      text: {
        nl: 'Verbindt de lesstof met een voorbeeld uit de leefwereld van leerlingen, zonder spot of stereotypen.',
        en: 'Connects the subject matter to an example from pupils’ own world, without mockery or stereotypes.',
      },
      self: {
        nl: 'Ik verbond de lesstof met de leefwereld van leerlingen, zonder spot of stereotypen.',
        en: 'I connected the subject matter to pupils’ own world, without mockery or stereotypes.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Geen verbinding, of een verbinding ten koste van een leerling of groep.',
            en: 'No connection, or a connection at the expense of a pupil or group.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen brengen op uitnodiging eigen voorbeelden in en de docent koppelt die aan de stof.',
            en: 'Invited by the teacher, pupils bring in their own examples and the teacher links them to the subject matter.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is uitleg of een onderwijsleergesprek.',
        en: 'There is an explanation or a class discussion about the subject matter.',
      },
      lookFor: {
        nl: 'Welke voorbeelden, wie ze inbrengt, hoe ze aan de stof worden gekoppeld.',
        en: 'Examples used, who brings them in, link to the subject matter.',
      },
    },
    {
      id: 'SG7',
      block: 'SG',
      core: true,
      text: {
        nl: 'Geeft leerlingen naar wie anderen kijken een rol in de les (vraag, taak, gerichte aandacht).',
        en: 'Gives pupils whom others look to a role in the lesson (question, task, targeted attention).',
      },
      self: {
        nl: 'Ik gaf leerlingen met invloed in de groep een rol in de les.',
        en: 'I gave pupils with influence in the group a role in the lesson.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Leerlingen op wie anderen zich richten, bepalen onderling wat er gebeurt; de docent betrekt hen niet.',
            en: 'Pupils whom others look to decide among themselves what happens; the teacher does not involve them.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Betrekt hen op meerdere momenten; daarna doen anderen mee.',
            en: 'Involves them at several moments; after that others join in.',
          },
        },
      ],
      opportunity: {
        nl: 'Er zijn leerlingen op wie anderen zichtbaar reageren (kijken, lachen, volgen).',
        en: 'There are pupils to whom others visibly respond (looking, laughing, following).',
      },
      lookFor: {
        nl: 'Naar wie anderen kijken, met wie ze lachen, wie ze volgen; wat de docent daarmee doet.',
        en: 'Whom others look at, laugh with, follow; what the teacher does with that.',
      },
    },
    {
      id: 'SE1',
      block: 'SE',
      core: true,
      text: {
        nl: 'Begint de les zelf en op tijd: vraagt aandacht, wacht tot die er is en start dan.',
        en: 'Starts the lesson him/herself and on time: asks for attention, waits until it is there, then starts.',
      },
      self: {
        nl: 'Ik begon de les zelf en op tijd, met aandacht van de klas.',
        en: 'I started the lesson myself and on time, with the attention of the class.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Start terwijl een deel nog praat of loopt, of de klas bepaalt wanneer het begint.',
            en: 'Starts while some are still talking or walking about, or the class decides when it begins.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Start binnen de afgesproken tijd met aandacht van iedereen, zonder stemverheffing.',
            en: 'Starts within the agreed time with everyone’s attention, without raising the voice.',
          },
        },
      ],
      opportunity: {
        nl: 'De observator was bij het begin aanwezig.',
        en: 'The observer was present at the start.',
      },
      lookFor: {
        nl: 'Tijd tussen de bel en het begin; aandacht bij het begin.',
        en: 'Time of start relative to the bell; attention at the start.',
      },
    },
    {
      id: 'SE2',
      block: 'SE',
      core: true,
      text: {
        nl: 'Houdt vol: komt rustig terug op een verzoek of instructie tot die is opgevolgd.',
        en: 'Persists: calmly returns to a request or instruction until it is followed.',
      },
      self: {
        nl: 'Ik kwam rustig terug op een verzoek tot het was opgevolgd.',
        en: 'I calmly came back to a request until it had been followed.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Laat een verzoek vallen als het niet wordt opgevolgd.',
            en: 'Drops a request when it is not followed.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Komt op elk verzoek terug tot het is uitgevoerd, in dezelfde toon.',
            en: 'Comes back to every request until it has been carried out, in the same tone.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één verzoek dat niet direct wordt opgevolgd.',
        en: 'There is at least one request that is not followed straight away.',
      },
      lookFor: {
        nl: 'Welke verzoeken gedaan, opgevolgd en losgelaten worden.',
        en: 'Requests made, followed up, dropped.',
      },
    },
    {
      id: 'SE3',
      block: 'SE',
      core: true,
      text: {
        nl: 'Past de aanpak aan als uitleg of werkvorm niet aanslaat (ander voorbeeld, andere vraag, andere opzet).',
        en: 'Adapts the approach when explanation or activity does not land (other example, other question, other set-up).',
      },
      self: {
        nl: 'Ik paste mijn aanpak aan toen uitleg of werkvorm niet aansloeg.',
        en: 'I adapted my approach when an explanation or activity did not land.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Herhaalt hetzelfde of gaat door terwijl meerdere leerlingen zichtbaar vastlopen.',
            en: 'Repeats the same thing or carries on while several pupils are visibly stuck.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Wisselt van aanpak en controleert of het nu lukt.',
            en: 'Changes approach and checks whether it works now.',
          },
        },
      ],
      opportunity: {
        nl: 'Meerdere leerlingen lopen zichtbaar vast of haken af.',
        en: 'Several pupils are visibly stuck or give up.',
      },
      lookFor: {
        nl: 'Wat er verandert na signalen dat leerlingen het niet begrijpen.',
        en: 'What changes after signs of not understanding.',
      },
    },
    {
      id: 'SE4',
      block: 'SE',
      text: {
        nl: 'Zegt bij tegenslag wat er nu gedaan kan worden, zonder onmacht of schuld uit te spreken.',
        en: 'When things go wrong says what can be done now, without voicing powerlessness or blame.',
      },
      self: {
        nl: 'Bij tegenslag zei ik wat we konden doen, zonder onmacht of verwijt.',
        en: 'When things went wrong I said what we could do, without powerlessness or blame.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt hardop dat het met deze klas of leerling niet lukt, of legt de oorzaak volledig bij leerlingen.',
            en: 'Says aloud that it does not work with this class or pupil, or places the cause entirely with pupils.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Noemt op een lastig moment een concrete volgende stap voor zichzelf én de klas.',
            en: 'At a difficult moment names a concrete next step for both teacher and class.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is een merkbare tegenslag of verstoring.',
        en: 'There is a noticeable setback or disruption.',
      },
      lookFor: {
        nl: 'Letterlijke uitspraken van de docent na een tegenslag.',
        en: 'Literal utterances of the teacher after a setback.',
      },
    },
    {
      id: 'SE5',
      block: 'SE',
      text: {
        nl: 'Is na een lastig moment snel terug in een gewone toon en pakt de les op, ook tegenover de betrokken leerling.',
        en: 'Is soon back in a normal tone after a difficult moment and resumes the lesson, also towards the pupil concerned.',
      },
      self: {
        nl: 'Na een lastig moment was ik snel terug in mijn gewone toon, ook naar de betrokken leerling.',
        en: 'After a difficult moment I was soon back in my normal tone, also towards the pupil concerned.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'De spanning blijft hoorbaar of zichtbaar in het vervolg van de les.',
            en: 'The tension stays audible or visible in the rest of the lesson.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Is binnen een minuut terug en heeft later in de les gewoon contact met de betrokken leerling.',
            en: 'Is back within a minute and later in the lesson has normal contact with the pupil concerned.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is een kantelmoment of conflict.',
        en: 'There is a tipping point or conflict.',
      },
      lookFor: {
        nl: 'Toon ervoor en erna; later contact met de betrokken leerling.',
        en: 'Tone before/after; later contact with the pupil concerned.',
      },
    },
    {
      id: 'SE6',
      block: 'SE',
      text: {
        nl: 'Zet zelf oplopende stappen in voordat verwijdering of hulp van buiten wordt gebruikt.',
        en: 'Takes escalating steps him/herself before removal or outside help is used.',
      },
      self: {
        nl: 'Ik zette zelf oplopende stappen in voordat ik iemand wegstuurde of hulp inschakelde.',
        en: 'I took escalating steps myself before I sent anyone out or called in help.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Wegsturen of verwijzen is de eerste stap (onveiligheid uitgezonderd).',
            en: 'Sending out or referring is the first step (unsafe situations excepted).',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Minstens twee kleinere stappen gaan vooraf en het afgesproken protocol wordt gevolgd.',
            en: 'At least two smaller steps come first and the agreed protocol is followed.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is een verstoring waarop zo’n stap volgt. Bij onveiligheid: niet scoren.',
        en: 'There is a disruption that leads to such a step. In an unsafe situation: do not score.',
      },
      lookFor: {
        nl: 'Volgorde van de stappen; onveilige situaties worden niet gescoord.',
        en: 'Order of steps; safety situations are not scored.',
      },
    },
    {
      id: 'SE7',
      block: 'SE',
      core: true,
      text: {
        nl: 'Durft een werkvorm aan waarin leerlingen inbreng hebben (overleg, discussie, presenteren, open vraag) en houdt regie op doel, tijd en omgang.',
        en: 'Dares an activity in which pupils contribute (discussion, presenting, open question) and keeps steering on goal, time and manners.',
      },
      self: {
        nl: 'Ik durfde een werkvorm aan met inbreng van leerlingen en hield de regie.',
        en: 'I dared an activity with input from pupils and kept steering.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Interactie wordt vermeden (vooral stil werk of alleen docent aan het woord), of ontspoort zonder sturing.',
            en: 'Interaction is avoided (mainly silent work or only the teacher talking), or gets out of hand without steering.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Actieve werkvorm met heldere opdracht, tijd en afronding; sturing blijft licht.',
            en: 'Active format with a clear task, time and closing; steering stays light.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd te scoren, behalve bij toets of film.',
        en: 'Can always be scored, except during a test or film.',
      },
      lookFor: {
        nl: 'Soort werkvorm, instructie, sturing.',
        en: 'Type of activity, instruction, steering.',
      },
    },
    {
      id: 'GZ1',
      block: 'GZ',
      core: true,
      text: {
        nl: 'Zegt in positieve, concrete woorden welk gedrag gewenst is.',
        en: 'Says in positive, concrete words which behaviour is wanted.',
      },
      self: {
        nl: 'Ik zei in positieve, concrete woorden welk gedrag ik verwachtte.',
        en: 'I said in positive, concrete words which behaviour I expected.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt alleen wat niet mag, of normen blijven onuitgesproken terwijl ze worden overschreden.',
            en: 'Says only what is not allowed, or norms stay unspoken while they are being crossed.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Zegt kort wat wél wordt verwacht en waarom dat de klas helpt.',
            en: 'Briefly says what is expected and why that helps the class.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig.',
        en: 'Always present.',
      },
      lookFor: {
        nl: 'Letterlijke formulering van verwachtingen.',
        en: 'Literal wording of expectations.',
      },
    },
    {
      id: 'GZ2',
      block: 'GZ',
      core: true,
      text: {
        nl: 'Reageert op vergelijkbaar gedrag van verschillende leerlingen op vergelijkbare wijze.',
        en: 'Responds in a comparable way to comparable behaviour of different pupils.',
      },
      self: {
        nl: 'Ik reageerde op vergelijkbaar gedrag bij alle leerlingen vergelijkbaar.',
        en: 'I responded to comparable behaviour in a comparable way with all pupils.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Vergelijkbaar gedrag leidt tot duidelijk verschillende reacties zonder uitleg.',
            en: 'Comparable behaviour leads to clearly different responses without explanation.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Reacties zijn voorspelbaar; bij verschil legt de docent kort uit waarom.',
            en: 'Responses are predictable; where they differ the teacher briefly explains why.',
          },
        },
      ],
      opportunity: {
        nl: 'Vergelijkbaar gedrag komt bij minstens twee leerlingen voor.',
        en: 'Comparable behaviour occurs with at least two pupils.',
      },
      lookFor: {
        nl: 'Paren van vergelijkbare situaties en de reacties daarop.',
        en: 'Pairs of comparable situations and the responses.',
      },
    },
    {
      id: 'GZ3',
      block: 'GZ',
      core: true,
      text: {
        nl: 'Benoemt specifiek gewenst gedrag of inspanning (erkenning).',
        en: 'Names specific wanted behaviour or effort (recognition).',
      },
      self: {
        nl: 'Ik benoemde specifiek gewenst gedrag of inspanning van leerlingen.',
        en: 'I named specific wanted behaviour or effort of pupils.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Aandacht gaat alleen naar ongewenst gedrag, of waardering blijft algemeen (‘goed zo’).',
            en: 'Attention goes only to unwanted behaviour, or appreciation stays general (‘well done’).',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Benoemt meermaals precies wát goed ging, ook bij leerlingen die eerder zijn gecorrigeerd.',
            en: 'Names several times exactly what went well, also with pupils who were corrected earlier.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig.',
        en: 'Always present.',
      },
      lookFor: {
        nl: 'Aantal en letterlijke formulering van erkenningen naast correcties.',
        en: 'Count and literal wording of recognitions versus corrections.',
      },
    },
    {
      id: 'GZ4',
      block: 'GZ',
      text: {
        nl: 'Spreekt gedrag aan, niet de persoon: geen etiket, vergelijking of verwijzing naar afkomst, groep of thuis.',
        en: 'Addresses behaviour, not the person: no label, comparison or reference to origin, group or home.',
      },
      self: {
        nl: 'Ik sprak gedrag aan en niet de persoon.',
        en: 'I addressed behaviour and not the person.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Gebruikt een etiket, spot of een verwijzing naar groep of thuis.',
            en: 'Uses a label, mockery or a reference to group or home.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Noemt ook onder druk alleen waarneembaar gedrag en de verwachting.',
            en: 'Also under pressure names only observable behaviour and the expectation.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één correctie.',
        en: 'There is at least one correction.',
      },
      lookFor: {
        nl: 'Letterlijke formulering van correcties.',
        en: 'Literal wording of corrections.',
      },
    },
    {
      id: 'GZ5',
      block: 'GZ',
      text: {
        nl: 'Blijft rustig in stem en houding als een grens wordt getest.',
        en: 'Stays calm in voice and posture when a boundary is tested.',
      },
      self: {
        nl: 'Ik bleef rustig in stem en houding toen een grens werd getest.',
        en: 'I stayed calm in voice and posture when a boundary was tested.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Verheft de stem, dreigt of komt te dichtbij; de klas wordt onrustiger.',
            en: 'Raises the voice, threatens or comes too close; the class becomes more restless.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Spreekt trager of zachter, staat stil, wacht; de klas volgt.',
            en: 'Speaks more slowly or softly, stands still, waits; the class follows.',
          },
        },
      ],
      opportunity: {
        nl: 'Een grens wordt zichtbaar getest.',
        en: 'A boundary is visibly tested.',
      },
      lookFor: {
        nl: 'Volume, tempo, afstand, reactie van de klas.',
        en: 'Volume, tempo, distance, reaction of the class.',
      },
    },
    {
      id: 'GZ6',
      block: 'GZ',
      core: true,
      text: {
        nl: 'Doet wat is aangekondigd: een afspraak of waarschuwing krijgt het genoemde vervolg.',
        en: 'Does what was announced: an agreement or warning gets the stated follow-up.',
      },
      self: {
        nl: 'Ik deed wat ik had aangekondigd.',
        en: 'I did what I had announced.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Waarschuwingen stapelen zich op zonder vervolg, of het vervolg is zwaarder dan aangekondigd.',
            en: 'Warnings pile up without follow-up, or the follow-up is heavier than announced.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Elk aangekondigd vervolg komt, klein en zonder ophef, en is daarna afgerond.',
            en: 'Every announced follow-up comes, small and without fuss, and is then over.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één aankondiging, afspraak of waarschuwing.',
        en: 'There is at least one announcement, agreement or warning.',
      },
      lookFor: {
        nl: 'Wat er is aangekondigd en wat erop volgde.',
        en: 'Announcements and what followed.',
      },
    },
    {
      id: 'GZ7',
      block: 'GZ',
      text: {
        nl: 'Heeft contact met leerlingen buiten correctie om (groet, naam, vraag, belangstelling).',
        en: 'Has contact with pupils apart from correction (greeting, name, question, interest).',
      },
      self: {
        nl: 'Ik had contact met leerlingen buiten correctie om.',
        en: 'I had contact with pupils apart from correction.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Contact bestaat alleen uit instructie en correctie.',
            en: 'Contact consists only of instruction and correction.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Groet leerlingen, gebruikt namen en spreekt verschillende leerlingen kort aan zonder te corrigeren.',
            en: 'Greets pupils, uses names and briefly speaks to different pupils without correcting.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig.',
        en: 'Always present.',
      },
      lookFor: {
        nl: 'Begroetingen, namen, korte persoonlijke contacten; met hoeveel verschillende leerlingen.',
        en: 'Greetings, names, short personal contacts; number of different pupils.',
      },
    },
    {
      id: 'LD1',
      block: 'LD',
      core: true,
      text: {
        nl: 'Noemt het lesdoel als iets wat leerlingen straks weten of kunnen.',
        en: 'States the lesson goal as something pupils will know or be able to do.',
      },
      self: {
        nl: 'Ik noemde het lesdoel als iets wat leerlingen straks weten of kunnen.',
        en: 'I stated the lesson goal as something pupils would know or be able to do.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Noemt alleen de activiteit (‘maak opdracht 3’) of geen doel.',
            en: 'Names only the activity (‘do exercise 3’) or no goal.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Het doel is te zien, is uitgelegd en wordt tijdens de les weer gebruikt.',
            en: 'The goal can be seen, has been explained and is used again during the lesson.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd aanwezig.',
        en: 'Always present.',
      },
      lookFor: {
        nl: 'Het doel in letterlijke woorden; waar het te zien is; wanneer het terugkomt.',
        en: 'Literal goal; where it is visible; when used again.',
      },
    },
    {
      id: 'LD2',
      block: 'LD',
      core: true,
      text: {
        nl: 'Keert na een onderbreking zichtbaar terug naar het lesdoel of de denkvraag.',
        en: 'Visibly returns to the lesson goal or thinking question after an interruption.',
      },
      self: {
        nl: 'Na een onderbreking keerde ik zichtbaar terug naar het lesdoel.',
        en: 'After an interruption I visibly returned to the lesson goal.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'De les blijft hangen in de onderbreking of verschuift naar iets anders.',
            en: 'The lesson stays stuck in the interruption or shifts to something else.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Hervat binnen een minuut met een verwijzing naar doel of vraag.',
            en: 'Resumes within a minute with a reference to the goal or question.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één onderbreking.',
        en: 'There is at least one interruption.',
      },
      lookFor: {
        nl: 'Tijd tot de les weer loopt; gebruikte woorden.',
        en: 'Time to resume; words used.',
      },
    },
    {
      id: 'LD3',
      block: 'LD',
      core: true,
      text: {
        nl: 'Houdt de eis hoog: vraagt door of laat een antwoord verbeteren, met steun.',
        en: 'Keeps the demand high: probes or has an answer improved, with support.',
      },
      self: {
        nl: 'Ik hield de eis hoog: ik vroeg door of liet een antwoord verbeteren.',
        en: 'I kept the demand high: I probed or had an answer improved.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Neemt elk antwoord aan, of geeft het antwoord zelf.',
            en: 'Accepts every answer, or gives the answer.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Vraagt bij verschillende leerlingen door tot een onderbouwd antwoord, met hulp waar nodig.',
            en: 'Probes with different pupils until there is a reasoned answer, with help where needed.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is een vraag-antwoordgesprek of begeleiding bij werk.',
        en: 'There is a question-and-answer conversation or guidance during work.',
      },
      lookFor: {
        nl: 'Vervolgvragen; wie het uiteindelijke antwoord geeft.',
        en: 'Follow-up questions; who gives the final answer.',
      },
    },
    {
      id: 'LD4',
      block: 'LD',
      text: {
        nl: 'Betrekt ook leerlingen die zich niet melden bij denkvragen.',
        en: 'Also involves pupils who do not volunteer in thinking questions.',
      },
      self: {
        nl: 'Ik betrok ook leerlingen die zich niet meldden.',
        en: 'I also involved pupils who did not volunteer.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Alleen leerlingen die zich melden of roepen komen aan bod.',
            en: 'Only pupils who volunteer or call out get a turn.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Verspreide beurten met bedenktijd; vrijwel iedereen denkt zichtbaar mee.',
            en: 'Turns are spread, with time to think; almost everyone visibly thinks along.',
          },
        },
      ],
      opportunity: {
        nl: 'Er worden vragen aan de klas gesteld.',
        en: 'Questions are put to the class.',
      },
      lookFor: {
        nl: 'Verdeling van de beurten; bedenktijd.',
        en: 'Distribution of turns; wait time.',
      },
    },
    {
      id: 'LD5',
      block: 'LD',
      text: {
        nl: 'Spreekt uit dat leerlingen dit kunnen leren en noemt wat daarvoor nodig is (inzet, aanpak, hulp).',
        en: 'Says that pupils can learn this and names what it takes (effort, strategy, help).',
      },
      self: {
        nl: 'Ik sprak uit dat leerlingen dit kunnen leren en wat daarvoor nodig is.',
        en: 'I said that pupils can learn this and what it takes.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt of laat merken dat het te moeilijk is voor deze groep, of verlaagt de taak zonder leerreden.',
            en: 'Says or shows that it is too difficult for this group, or lowers the task without a reason that serves learning.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Koppelt vertrouwen aan een concrete aanpak (‘probeer stap 2 nog eens met dit voorbeeld’).',
            en: 'Links confidence to a concrete approach (‘try step 2 again with this example’).',
          },
        },
      ],
      opportunity: {
        nl: 'Leerlingen vinden iets moeilijk of twijfelen.',
        en: 'Pupils find something difficult or are in doubt.',
      },
      lookFor: {
        nl: 'Letterlijke formulering van verwachtingen.',
        en: 'Literal wording of expectations.',
      },
    },
    {
      id: 'LD6',
      block: 'LD',
      text: {
        nl: 'Verbindt de stof of houding met een hoger doel (vervolg, vak, samenleving, eigen toekomst).',
        en: 'Connects subject matter or attitude to a higher goal (next education, trade, society, own future).',
      },
      self: {
        nl: 'Ik verbond de les met een hoger doel.',
        en: 'I connected the lesson to a higher goal.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Het enige genoemde belang is toets, cijfer of straf.',
            en: 'The only reason given is test, grade or punishment.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen verwoorden zelf waarvoor dit later dient.',
            en: 'Pupils say themselves what this will be for later.',
          },
        },
      ],
      opportunity: {
        nl: 'Altijd te scoren.',
        en: 'Can always be scored.',
      },
      lookFor: {
        nl: 'Redenen die worden genoemd om dit te leren.',
        en: 'Reasons given for learning this.',
      },
    },
    {
      id: 'LD7',
      block: 'LD',
      core: true,
      text: {
        nl: 'Gaat aan het eind na of het doel is bereikt en laat leerlingen dat tonen of verwoorden.',
        en: 'At the end checks whether the goal was reached and has pupils show or say it.',
      },
      self: {
        nl: 'Ik ging aan het eind na of het doel was bereikt.',
        en: 'At the end I checked whether the goal had been reached.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'De les eindigt met de bel of met opruimen.',
            en: 'The lesson ends with the bell or with clearing up.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Elke leerling laat iets zien (slotvraag, antwoord, product) en de docent zegt wat dit over het doel betekent.',
            en: 'Every pupil shows something (closing question, answer, product) and the teacher says what this means for the goal.',
          },
        },
      ],
      opportunity: {
        nl: 'De observator was bij het einde aanwezig.',
        en: 'The observer was present at the end.',
      },
      lookFor: {
        nl: 'Afsluitende activiteit; wie laat wat zien.',
        en: 'Closing activity; who shows what.',
      },
    },
  ],
  picture: {
    of: 'asked',
    share: 0.7,
    distribution: 1,
    mean: {
      core: 3,
      full: 5,
    },
  },
  change: {
    share: 0.7,
    common: {
      core: 3,
      full: 5,
    },
    threshold: 1,
  },
})
