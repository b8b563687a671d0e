import { actorLabels as is } from '../actorLabels.ts';
import type { ActorLabel } from '../EventLexicon.ts';
import { type Lexicon, phraseLexicon } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

/** Names of parties, partisan ones among them, and the neutral label that stands for each. */
export const englishActors: Lexicon<ActorLabel> = phraseLexicon(foldLatin, [
  [
    `Syrian government forces, government forces, Syrian army, Syrian Arab Army, SAA, government troops, Syrian troops, army units,
    regime forces, regime troops, regime army, Assad forces, Assad regime, regime, Syrian regime, pro-government forces, pro-regime forces,
    Syrian military, Syrian forces, Syrian air force, regime warplanes, government warplanes, National Defence Forces, National Defense Forces,
    Tiger Forces, Fourth Division, loyalist forces, loyalists, Syrian government`,
    is.government,
  ],
  [
    `opposition fighters, opposition forces, opposition factions, opposition groups, opposition, rebels, rebel fighters, rebel forces,
    rebel groups, rebel factions, Free Syrian Army, FSA, Southern Front, Syrian rebels, insurgents,
    Ahrar al-Sham, Jaysh al-Islam, Jaish al-Islam, revolutionaries, joint operations room, factions`,
    is.opposition,
  ],
  [
    `Islamic State, ISIS, ISIL, IS militants, IS fighters, Daesh, Islamic State group, Islamic State fighters, Jaysh Khalid,
    Jaysh Khalid ibn al-Walid, Khalid ibn al-Walid Army`,
    is.islamicState,
  ],
  ['Syrian Democratic Forces, SDF, US-backed forces, Kurdish-led forces', is.sdf],
  ["Hay'at Tahrir al-Sham, Hayat Tahrir al-Sham, HTS, Tahrir al-Sham", is.hts],
  [
    "People's Protection Units, YPG, Kurdish fighters, Kurdish forces, Kurdish militia, Kurdish units",
    is.ypg,
  ],
  ['Nusra Front, al-Nusra Front, al-Nusra, Nusra, Jabhat al-Nusra', is.nusra],
  ['Hezbollah, Hizbullah, Hizballah, Lebanese Hezbollah', is.hezbollah],
  // Tokens end at hyphens: "Iran-backed" is two words.
  [
    'Iran backed militias, Iran backed fighters, Iran backed groups, Iranian militias, Shia militias',
    is.iranBacked,
  ],
  [
    'Iranian forces, Revolutionary Guards, Revolutionary Guard, Revolutionary Guard Corps, Islamic Revolutionary Guard Corps, IRGC',
    is.iranian,
  ],
  [
    'Russian forces, Russian troops, Russian army, Russian military, Russian air force, Russian jets, Russian warplanes, Russian planes, Russian aircraft, Russian military police, Russia',
    is.russian,
  ],
  [
    'Turkish forces, Turkish army, Turkish troops, Turkish military, Turkish artillery, Turkish jets, Turkey',
    is.turkish,
  ],
  [
    'Israeli forces, Israeli army, Israeli military, Israeli jets, Israeli warplanes, Israeli aircraft, IDF, Israel Defense Forces, Israel, Israeli soldiers, Israeli troops',
    is.israeli,
  ],
  [
    'US forces, American forces, US military, US army, US troops, American troops, United States',
    is.american,
  ],
  [
    'US-led coalition, international coalition, global coalition, coalition, coalition forces, coalition jets, coalition warplanes',
    is.coalition,
  ],
  ['Iraqi forces, Iraqi army, Iraqi troops, Iraqi security forces, Iraqi police', is.iraqi],
  ['Houthis, Houthi, Houthi forces, Houthi rebels, Houthi fighters, Houthi militia', is.houthi],
  [
    'unidentified gunmen, unknown gunmen, gunmen, gunman, armed men, unknown assailants, unidentified assailants, militants',
    is.unidentified,
  ],
  ['civilians, civilian, residents, villagers, displaced people, families, women and children', is.civilians],
  ['Syrian National Army, SNA', is.nationalArmy],
  [
    'Syrian Ministry of Defence, Syrian Defence Ministry, Syrian defense ministry, Syrian Ministry of Defense',
    is.syrianDefenceMinistry,
  ],
  ['General Security, General Security forces, General Security Service', is.generalSecurity],
  [
    'regime remnants, remnants of the regime, Assad loyalists, remnants of the former regime',
    is.formerGovernment,
  ],
  ['Asayish, Internal Security Forces', is.asayish],
  ['tribal fighters, tribal forces, tribesmen', is.tribal],
  ['police, riot police, policemen', is.police],
  ['security forces, security services', is.security],
  ['border guards', is.borderGuards],
  ["Kurdistan Workers' Party, PKK", is.pkk],
  ['al-Qaeda, al Qaeda, AQAP', is.alQaeda],
  ['Hurras al-Din', is.hurras],
  ['Wagner Group, Wagner mercenaries, Wagner', is.wagner],
  ['Popular Mobilisation Forces, Popular Mobilization Forces, Hashd al-Shaabi, PMF', is.mobilisation],
  ['Peshmerga, Peshmerga forces', is.peshmerga],
  ["Kataib Hezbollah, Kata'ib Hezbollah, Asaib Ahl al-Haq, Islamic Resistance in Iraq", is.iraqiFactions],
  ['Lebanese army, Lebanese Armed Forces, Lebanese troops', is.lebanese],
  ['UNIFIL', is.unifil],
  ['Amal Movement', is.amal],
  ['Yemeni government forces, Yemeni army, Yemeni forces, pro-government Yemeni forces', is.yemeni],
  ['Southern Transitional Council, STC, Security Belt forces', is.southernCouncil],
  ['Saudi-led coalition, Arab coalition', is.saudiCoalition],
  ['Hamas, Qassam Brigades, al-Qassam Brigades', is.hamas],
  ['Islamic Jihad, Palestinian Islamic Jihad', is.islamicJihad],
  [
    'Palestinian factions, Palestinian armed groups, Palestinian militants, Palestinian fighters',
    is.palestinianFactions,
  ],
  ['settlers, Israeli settlers', is.settlers],
  ["Libyan National Army, LNA, Haftar's forces, Haftar forces", is.libyanArmy],
  ['Government of National Accord, GNA forces, GNA', is.accord],
  ['Sudanese army, Sudanese Armed Forces, SAF', is.sudanese],
  ['Rapid Support Forces, RSF', is.rapidSupport],
  ['protesters, demonstrators, protestors', is.protesters],
]);
