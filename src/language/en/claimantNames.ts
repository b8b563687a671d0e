import type { ClaimantNames } from '../ClaimantNames.ts';
import { foldLatin } from './normalize.ts';

/** Folded, without accents, "al-" and the genitive. */
const fold = (word: string): string =>
  foldLatin(word.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/['’]s?$/, '')
    .replace(/^(?:al|el)-(?=..)/, '');
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(fold));

/** The words of English claimants' names. */
export const englishClaimantNames: ClaimantNames = {
  fold,
  heads:
    words(`the a an website site network channel newspaper daily news agency state official correspondent reporter spokesman spokeswoman
    spokesperson director head for of statement`),
  tails: words('news agency network website channel newspaper itself'),
  nameless:
    words(`source sources activist activists resident residents local locals inhabitant inhabitants villager villagers witness witnesses
    eyewitness eyewitnesses official officials officer officers commander commanders doctor doctors medic medics rescuer rescuers person people
    reports report media outlets analyst analysts expert experts monitors observers diplomat diplomats journalist journalists spokesman
    spokeswoman spokesperson correspondent reporter he she they it we some many several others civilians relatives`),
  namelessLast: true,
  persons: words('activist journalist commander general colonel mr mrs dr doctor minister'),
  qualities: new Set(),
  bodies: words(
    'ministry army military government group police authorities opposition rebels coalition militants council',
  ),
  relations: words('in of from at with inside near on who that close familiar speaking'),
  known: {
    sohr: [
      'Syrian Observatory for Human Rights',
      'Syrian Observatory',
      'SOHR',
      'Observatory',
      'Rami Abdulrahman',
      'Rami Abdel Rahman',
    ],
    snhr: ['Syrian Network for Human Rights', 'SNHR'],
    sana: ['Syrian Arab News Agency', 'Syrian state news agency', 'SANA'],
    reuters: ['Reuters'],
    afp: ['Agence France-Presse', 'AFP'],
    ap: ['Associated Press', 'AP'],
    dpa: ['Deutsche Presse-Agentur', 'DPA'],
    anadolu: ['Anadolu'],
    anha: ['Hawar', 'ANHA'],
    northpress: ['North Press'],
    nna: ['National News Agency', 'NNA'],
    ina: ['Iraqi News Agency', 'INA'],
    sputnik: ['Sputnik'],
    tass: ['TASS'],
    amaq: ['Amaq'],
    skynewsarabia: ['Sky News Arabia'],
    bbc: ['BBC'],
    cnn: ['CNN'],
    civildefence: [
      'Syrian Civil Defence',
      'Syrian Civil Defense',
      'Syria Civil Defence',
      'Syria Civil Defense',
      'White Helmets',
    ],
    enabbaladi: ['Enab Baladi'],
    eldorar: ['Eldorar'],
    shaam: ['Shaam News Network', 'Shaam Network', 'Shaam'],
    centcom: ['US Central Command', 'CENTCOM'],
  },
};
