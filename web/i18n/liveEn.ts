/** That the server has something new, in English. */
export const liveEn = {
  text: 'There are new reports or corrections.',
  show: 'Show them',
  failed: 'They could not be loaded.',
};
