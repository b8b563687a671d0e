/** Words for what people did with an incident, in English. */
export const badgesEn = {
  corrected: 'Corrected',
  correctedHelp: 'A person corrected what the machine read.',
  reviewed: 'Reviewed',
  reviewedHelp: 'A person compared it with its report.',
};
