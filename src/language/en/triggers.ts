import {
  type EventTrigger,
  type TriggerRow as Row,
  type TriggerFrame,
  type TriggerLexicon,
  triggerLexicon,
  type Weapon,
} from '../EventTrigger.ts';
import { type Lexicon, lexicon, phraseLexicon, type WordSet, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';
import { verbForms } from './wordForms.ts';

/** Past forms are verbs; present forms and gerunds may be nouns ("attacks", "shelling"), so they only name the thing. */
function verbs(frame: TriggerFrame, list: string, needs?: WordSet): Row[] {
  const forms = list.split(/\s+/).map(verbForms);
  const extra = needs ? { needs } : {};
  return [
    [forms.flatMap(({ past }) => past).join(' '), { frame, verb: true, ...extra }],
    [
      forms.flatMap(({ present, gerund }) => [...present, gerund]).join(' '),
      { frame, verb: false, ...extra },
    ],
  ];
}

function nouns(frame: TriggerFrame, words: string, needs?: WordSet): Row {
  return [words, { frame, verb: false, ...(needs ? { needs } : {}) }];
}

const words = (list: string): WordSet => wordSet(foldLatin, list);

const WEAPONS_FOUND = words(
  'weapon weapons ammunition rocket rockets missile missiles mine mines landmine landmines explosive explosives tunnel tunnels drone drones drugs captagon arms',
);
const PROPERTY = words(
  'home homes house houses shop shops property properties land crops farms furniture market villages',
);
const FIRING = words(
  'artillery mortar mortars rocket rockets missile missiles shell shells tank tanks warplane warplanes jet jets aircraft helicopter helicopters drone drones barrel bomb bombs grad coalition strike strikes airstrike airstrikes',
);
const ARMED = words(
  'air aerial missile missiles rocket rockets drone drones artillery warplane warplanes jet jets aircraft coalition army military israeli russian turkish american us regime government forces hit killed targeted',
);
const PARTIES = words(
  'army forces troops soldiers fighters rebels militants militia gunmen regime isis isil opposition government insurgents front town village hill base positions',
);
const TAKING = words(
  'take takes took taken taking gain gains gained gaining regain regained seized wrest wrested establish established full',
);
const MOVED = words(
  'convoy convoys bus buses fighters rebels families civilians displaced evacuees reinforcements trucks',
);
const TROOPS = words('forces troops army tanks convoy fighters soldiers militants rebels police');
const TALKS = words(
  'ceasefire truce agreement deal talks accord settlement surrender peace reconciliation evacuation',
);
const SUICIDE = words('bomber bombers bomb bombing bombings attack attacks blast vest belt');

/** Words that report an event, by ACLED sub-event type. Earlier rows win over later ones. */
export const englishTriggers: TriggerLexicon = triggerLexicon(foldLatin, [
  ...verbs('armed clash', 'clash ambush storm skirmish repel+ infiltrate'),
  nouns('armed clash', 'battle battles firefight firefights fighting assault assaults incursion'),
  ...verbs('armed clash', 'fight/fights/fought', PARTIES),
  nouns('armed clash', 'offensive offensives', words('launched launch began started resumed launching')),
  ...verbs('attempt', 'try attempt'),
  ...verbs(
    'territory',
    'capture seize retake/retakes/retook/retaken/retaking recapture regain overrun/overruns/overran/overrunning',
    PARTIES,
  ),
  nouns('territory', 'seizure recapture', PARTIES),
  nouns('territory', 'control', TAKING),
  nouns('air/drone strike', 'airstrike airstrikes'),
  nouns('strike', 'strike strikes', ARMED),
  ['struck hit', { frame: 'strike', verb: true, needs: FIRING }],
  nouns('strike', 'fire salvo salvos barrage barrages', FIRING),
  [
    'fired landed fell',
    {
      frame: 'strike',
      verb: true,
      needs: words('rocket rockets missile missiles shell shells mortar mortars artillery'),
    },
  ],
  ...verbs('strike', 'shell bombard'),
  nouns('strike', 'bombardment bombardments'),
  ['dropped', { frame: 'strike', verb: true, needs: words('bomb bombs barrel barrels') }],
  nouns('bombing', 'bombing bombings'),
  ['bombed', { frame: 'bombing', verb: true }],
  ...verbs('target', 'target', ARMED),
  ...verbs('target', 'attack'),
  nouns('suicide bomb', 'suicide', SUICIDE),
  nouns('remote explosive/landmine/IED', 'explosion explosions blast blasts'),
  ...verbs('remote explosive/landmine/IED', 'explode detonate'),
  ...verbs('attack', 'assassinate execute massacre behead stab+'),
  nouns('attack', 'assassination assassinations execution executions gunfire shooting shootings'),
  [
    'shot',
    { frame: 'attack', verb: true, needs: words('dead gunmen gunman civilian civilians by man woman') },
  ],
  ...verbs('abduction/forced disappearance', 'abduct kidnap+'),
  nouns('abduction/forced disappearance', 'abduction abductions kidnapping kidnappings'),
  ...verbs('sexual violence', 'rape'),
  ...verbs('peaceful protest', 'protest demonstrate'),
  nouns('peaceful protest', 'demonstration demonstrations'),
  ...verbs('mob violence', 'riot'),
  ...verbs('arrests', 'arrest detain'),
  nouns('agreement', 'ceasefire truce negotiations'),
  nouns('agreement', 'talks'),
  nouns(
    'agreement',
    'agreement agreements deal accord',
    words(
      'reached signed accepted ceasefire surrender evacuation under separate reconciliation handover collapsed',
    ),
  ),
  ...verbs('agreement', 'negotiate'),
  ['signed reached agreed', { frame: 'agreement', verb: true, needs: TALKS }],
  ...verbs('change to group/activity', 'defect'),
  nouns('change to group/activity', 'defection defections'),
  ...verbs('disrupted weapons use', 'confiscate intercept defuse dismantle', WEAPONS_FOUND),
  ...verbs('disrupted weapons use', 'hand surrender', words('weapon weapons arms ammunition tanks')),
  nouns('disrupted weapons use', 'confiscation interception', WEAPONS_FOUND),
  ...verbs('looting/property destruction', 'loot'),
  ...verbs('looting/property destruction', 'burn demolish torch', PROPERTY),
  ...verbs('non-violent transfer of territory', 'withdraw/withdraws/withdrew/withdrawn/withdrawing retreat'),
  nouns('non-violent transfer of territory', 'withdrawal withdrawals'),
  ...verbs('other', 'flee/flees/fled/fleeing evacuate'),
  nouns('other', 'evacuation displacement'),
  ['uprooted', { frame: 'other', verb: true }],
  ['left arrived departed', { frame: 'other', verb: true, needs: MOVED }],
  ['entered', { frame: 'other', verb: true, needs: TROOPS }],
  ...verbs('killing', 'kill murder'),
  [
    'died',
    {
      frame: 'killing',
      verb: true,
      needs: words('civilian civilians soldiers fighters shelling strike strikes attack clashes bombing'),
    },
  ],
  nouns('killing', 'killings murders'),
]);

const phrase = (frame: TriggerFrame, verb = false): EventTrigger => ({ frame, verb });

/** Phrases that report something else than their words do, or nothing. */
export const englishTriggerPhrases: Lexicon<EventTrigger | null> = phraseLexicon<EventTrigger | null>(
  foldLatin,
  [
    [
      'air strike, air strikes, air raid, air raids, drone strike, drone strikes, aerial bombardment, barrel bomb, barrel bombs',
      phrase('air/drone strike'),
    ],
    [
      'car bomb, car bombs, truck bomb, roadside bomb, roadside bombs, bomb blast, car bombing, car bombings',
      phrase('remote explosive/landmine/IED'),
    ],
    [
      'suicide bomber, suicide bombers, suicide bombing, suicide bombings, suicide attack, suicide attacks',
      phrase('suicide bomb'),
    ],
    ['chemical attack, chemical attacks, gas attack, poison gas, nerve gas', phrase('chemical weapon')],
    ['opened fire, opening fire', phrase('attack', true)],
    ['pulled back, pulled out', phrase('non-violent transfer of territory', true)],
    [
      'hunger strike, general strike, went on strike, on strike, labour strike, heart attack, cease fire, fire brigade, fire department',
      null,
    ],
    ['hit by, came under attack, under attack', phrase('target')],
    ['counter attack', phrase('armed clash')],
    ['attack on civilians', phrase('attack')],
  ],
);

/** What was used. */
export const englishWeapons: Lexicon<Weapon> = lexicon<Weapon>(foldLatin, [
  [
    'air airstrike airstrikes airstrike aerial warplane warplanes jet jets aircraft plane planes helicopter helicopters drone drones barrel',
    'air',
  ],
  [
    'artillery mortar mortars rocket rockets missile missiles shell shells shelling shelled tank tanks grad howitzer howitzers',
    'artillery',
  ],
  ['bomb bombs mine mines landmine landmines ied ieds car roadside booby explosive explosives', 'explosive'],
  ['suicide', 'suicide'],
  ['gun guns gunfire bullet bullets sniper snipers rifle rifles gunman gunmen shot', 'gun'],
  ['chemical chlorine sarin poison toxic nerve', 'chemical'],
]);
