import { expect, it } from 'vitest';
import { subTypesAr } from '../../../web/i18n/acledAr.ts';
import { subTypesEn } from '../../../web/i18n/acledEn.ts';

// ACLED's "agreement" covers talks as well, held or failed: the label must not turn failed talks into an agreement.
it('the sub-type "agreement" is said to be an agreement or talks', () => {
  expect([subTypesEn.agreement, subTypesAr.agreement]).toEqual(['Agreement or talks', 'اتفاق أو مفاوضات']);
});
