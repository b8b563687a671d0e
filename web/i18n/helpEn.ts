/** Help, tour and settings in English. */
export const helpEn = {
  button: 'Help',
  title: 'How to read this map',
  close: 'Close',
  sections: [
    {
      title: 'What “reported” means',
      text: 'Balagh never says that something happened. It shows what a source reported, with the sentence it rests on. Whoever is quoted for it is named beside the outlet. A denial, a plan or a look back is marked as such, and shown only when you ask for it.',
    },
    {
      title: 'How exactly a place is known',
      text: 'A filled sign stands for a town, a village or a site that the report names. A dashed area means “somewhere in here”: west of a town, in a district, near a front. Balagh never moves a point to make it look better, and never draws the middle of an area as a spot. What names no place that it knows is in the list, not on the map.',
    },
    {
      title: 'How a date was read',
      text: '“Yesterday” is counted from the day of publication; the reader shows from which day and by which clock. Ranges and rough dates are hatched in the time line. What has no date is in its own tray, never on a guessed day.',
    },
    {
      title: 'Who says so, and how many',
      text: 'Several reports of one event are one sign. “3 reports, 2 independent” says that two of them go back to one text, one outlet or one claimant. Open it to read them side by side.',
    },
    {
      title: 'Why this place?',
      text: 'Open an incident: the tabs say why this place and not another of the same name, how the date was read, by which words the type was told, and what is uncertain. A machine reads; it errs. Check the sentence before you rely on a sign.',
    },
    {
      title: 'What it must not be used for',
      text: 'Not as proof that something happened, not to count the dead by adding up reports, and not to choose or judge people. Numbers of reports say how much was written, not how much happened.',
    },
  ],
  keysTitle: 'Keys',
  keys: [
    ['Tab', 'from the map to the time line, the list and the source'],
    ['↑ ↓', 'from one incident of the list to the next; Enter opens it'],
    ['j / k', 'next and previous incident while one is open'],
    ['← →', 'move a handle of the time line by a day, with Shift by a week'],
    ['+ −', 'zoom the map or the time line that has the focus'],
    ['Esc', 'closes what is open'],
  ] as readonly (readonly [string, string])[],
  tourAgain: 'Show the tour',
  tour: {
    label: 'Tour of the viewer',
    offer: 'New here? Six short steps show what is where.',
    start: 'Show me',
    skip: 'No, thanks',
    next: 'Next',
    back: 'Back',
    done: 'Done',
    end: 'End the tour',
    step: (step: string, of: string) => `Step ${step} of ${of}`,
    steps: {
      summary: 'This line says in words what is shown now, and by whom it was reported.',
      map: 'Each sign is a place that reports name; its size is how many incidents, its colour and glyph the commonest type. Dashed areas mean “somewhere in here”. Click a sign for its list.',
      time: 'When it was reported to have happened. Draw over the bars to choose a period, type a date, or play it.',
      list: 'The incidents, each with the words it rests on. Search and filter here; counts follow what is chosen.',
      incident:
        'Open one to read its source: the sentence in its article, why this place, how the date was read, who says so.',
      help: 'What precision and wording mean is written here. The tour can be started from here again.',
    },
  },
  settings: {
    button: 'Settings',
    title: 'Settings',
    digits: 'Digits in Arabic',
    digitsNames: { latn: '0123456789', arab: '٠١٢٣٤٥٦٧٨٩' },
    kept: 'Kept in this browser only.',
  },
};
export type HelpTexts = typeof helpEn;
