/** The words on one event in several reports, in English. */
export const eventEn = {
  heading: 'Reports of this event',
  independentHelp:
    'Copies of one text, reports of one outlet and reports that quote one source alone count once.',
  shown: 'open now',
  open: 'Open',
  notIndependent: 'Does not count as a source of its own:',
  why: 'Why it is taken for the same event',
  denials: 'Denied in',
  more: (count: string) => `and ${count} more`,
  howToSplit: 'Two events, not one? It can be split off, and put back, on the command line:',
  loading: 'Looking for other reports …',
  failed: 'The other reports of this event could not be loaded.',
};
