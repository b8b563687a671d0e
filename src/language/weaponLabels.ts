/** What sort of weapon it is, which tells the events it can belong to. `munition`: fired or dropped alike. */
export type WeaponSort = 'air' | 'artillery' | 'munition' | 'explosive' | 'gun' | 'chemical' | 'blade';

/** A weapon under a neutral label; the source's own wording stays beside it. */
export interface WeaponLabel {
  en: string;
  ar: string;
  sort: WeaponSort;
}

const label = (sort: WeaponSort, en: string, ar: string): WeaponLabel => ({ sort, en, ar });

/** The neutral labels of weapons, the same for every language. */
export const weaponLabels = {
  artillery: label('artillery', 'Artillery', 'مدفعية'),
  mortar: label('artillery', 'Mortar', 'هاون'),
  tankFire: label('artillery', 'Tank fire', 'نيران دبابات'),
  shells: label('munition', 'Shells', 'قذائف'),
  rockets: label('munition', 'Rockets or missiles', 'صواريخ'),
  ballistic: label('munition', 'Ballistic missiles', 'صواريخ باليستية'),
  multipleLauncher: label('artillery', 'Multiple rocket launcher', 'راجمة صواريخ'),
  antiTank: label('munition', 'Anti-tank guided missile', 'صاروخ موجه مضاد للدروع'),
  cluster: label('munition', 'Cluster munitions', 'ذخائر عنقودية'),
  incendiary: label('munition', 'Incendiary weapons', 'أسلحة حارقة'),
  thermobaric: label('munition', 'Thermobaric munitions', 'ذخائر فراغية'),
  barrelBombs: label('air', 'Barrel bombs', 'براميل متفجرة'),
  bombs: label('munition', 'Bombs', 'قنابل'),
  warplanes: label('air', 'Warplanes', 'طائرات حربية'),
  helicopters: label('air', 'Helicopters', 'مروحيات'),
  drones: label('air', 'Drones', 'طائرات مسيّرة'),
  explosiveDevice: label('explosive', 'Explosive device', 'عبوة ناسفة'),
  carBomb: label('explosive', 'Car bomb or other vehicle bomb', 'مركبة مفخخة'),
  landmine: label('explosive', 'Landmine', 'لغم أرضي'),
  warRemnants: label('explosive', 'Unexploded remnants of war', 'مخلفات حرب غير منفجرة'),
  explosiveBelt: label('explosive', 'Explosive belt', 'حزام ناسف'),
  grenade: label('explosive', 'Hand grenade', 'قنبلة يدوية'),
  smallArms: label('gun', 'Small arms', 'أسلحة خفيفة'),
  machineGuns: label('gun', 'Machine guns', 'رشاشات'),
  sniper: label('gun', 'Sniper fire', 'نيران قناصة'),
  chlorine: label('chemical', 'Chlorine', 'غاز الكلور'),
  sarin: label('chemical', 'Sarin', 'غاز السارين'),
  chemical: label('chemical', 'Chemical weapon or toxic gas', 'سلاح كيميائي أو غاز سام'),
  blade: label('blade', 'Blade', 'سلاح أبيض'),
};
