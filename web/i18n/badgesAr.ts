import type { badgesEn } from './badgesEn.ts';

/** كلمات لما فعله الناس بالحادثة، بالعربية. */
export const badgesAr: typeof badgesEn = {
  corrected: 'صُحّحت',
  correctedHelp: 'صحّح إنسان ما قرأته الآلة.',
  reviewed: 'رُوجعت',
  reviewedHelp: 'قابلها إنسان بتقريرها.',
};
