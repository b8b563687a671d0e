import type { TextStyle } from '../../../src/geoparse/learned/weightsFile.ts';

/** An annotated corpus, as it lies in the folder of gold files. */
export interface Corpus {
  name: string;
  file: string;
  style: TextStyle;
  licence: string;
  /** Texts are left out together by `event`, or in blocks that follow each other. */
  folds: 'events' | 'blocks';
  /** True where a name is annotated at its first letters in the text only. */
  firstOnly: boolean;
  /** Its own weights are used for its style; other corpora of a style teach the shared ones only. */
  leads: boolean;
}

export const corpora: readonly Corpus[] = [
  {
    name: 'IDRISI-RA (LMR, Arabic)',
    file: 'idrisi-lmr-ar.jsonl',
    style: 'post',
    licence: 'CC BY 4.0',
    folds: 'events',
    firstOnly: true,
    leads: true,
  },
  {
    name: 'ANERcorp (training part)',
    file: 'ner-ar-anercorp-train.jsonl',
    style: 'news',
    licence: 'free for research',
    folds: 'blocks',
    firstOnly: false,
    leads: true,
  },
  {
    name: 'AQMAR Arabic Wikipedia NER corpus',
    file: 'ner-ar-aqmar.jsonl',
    style: 'news',
    licence: 'CC BY-SA 3.0',
    folds: 'blocks',
    firstOnly: false,
    leads: false,
  },
  {
    name: 'Wojood (sample)',
    file: 'ner-ar-wojood-sample.jsonl',
    style: 'news',
    licence: 'MIT (repository of the sample)',
    folds: 'blocks',
    firstOnly: false,
    leads: false,
  },
];
