import { type Lexicon, phraseLexicon } from '../lexicon.ts';
import { weaponLabels as is, type WeaponLabel } from '../weaponLabels.ts';
import { foldLatin } from './normalize.ts';

/** Words for weapons and the neutral label of each; the longest phrase wins. */
export const englishWeaponNames: Lexicon<WeaponLabel> = phraseLexicon(foldLatin, [
  ['artillery, artillery shells, artillery shell, heavy artillery, howitzer, howitzers', is.artillery],
  ['mortar, mortars, mortar shells, mortar shell, mortar rounds, mortar fire', is.mortar],
  ['tank shells, tank shell, tank fire, tank rounds', is.tankFire],
  ['shells, shell', is.shells],
  ['rocket, rockets, missile, missiles, Grad rockets, Katyusha rockets, rocket fire', is.rockets],
  ['ballistic missile, ballistic missiles, Scud missile, Scud missiles', is.ballistic],
  ['multiple rocket launcher, rocket launchers, rocket launcher', is.multipleLauncher],
  [
    'anti-tank missile, anti-tank missiles, guided missile, anti-tank guided missile, TOW missile',
    is.antiTank,
  ],
  ['cluster bomb, cluster bombs, cluster munition, cluster munitions', is.cluster],
  [
    'white phosphorus, phosphorus, napalm, incendiary bombs, incendiary weapons, incendiary munitions',
    is.incendiary,
  ],
  ['vacuum bomb, vacuum bombs, thermobaric, thermobaric bombs, thermobaric rockets', is.thermobaric],
  ['barrel bomb, barrel bombs', is.barrelBombs],
  ['bomb, bombs', is.bombs],
  ['warplane, warplanes, fighter jet, fighter jets, jets, jet', is.warplanes],
  ['helicopter, helicopters', is.helicopters],
  ['drone, drones, suicide drone, suicide drones, unmanned aircraft', is.drones],
  [
    'improvised explosive device, explosive device, explosive devices, IED, IEDs, roadside bomb, roadside bombs',
    is.explosiveDevice,
  ],
  ['car bomb, car bombs, truck bomb, vehicle bomb, motorcycle bomb, booby-trapped car', is.carBomb],
  ['landmine, landmines, land mine, land mines, mine, mines', is.landmine],
  [
    'unexploded ordnance, unexploded munitions, unexploded munition, war remnants, explosive remnants of war',
    is.warRemnants,
  ],
  ['explosive belt, suicide belt, suicide vest, explosive vest', is.explosiveBelt],
  ['hand grenade, hand grenades, grenade, grenades', is.grenade],
  [
    'gunfire, bullets, bullet, live ammunition, small arms, rifles, rifle, pistol, gunshots, gunshot',
    is.smallArms,
  ],
  ['machine gun, machine guns, machine-gun fire, machine gun fire, heavy machine guns', is.machineGuns],
  ['sniper, snipers, sniper fire, sniper bullet', is.sniper],
  ['chlorine, chlorine gas', is.chlorine],
  ['sarin, sarin gas', is.sarin],
  ['chemical weapon, chemical weapons, poison gas, toxic gas, nerve gas, nerve agent', is.chemical],
  ['knife, knives, sharp object', is.blade],
]);
