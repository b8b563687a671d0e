import type { liveEn } from './liveEn.ts';

/** That the server has something new, in Arabic. */
export const liveAr: typeof liveEn = {
  text: 'هناك تقارير أو تصحيحات جديدة.',
  show: 'إظهارها',
  failed: 'تعذّر تحميلها.',
};
