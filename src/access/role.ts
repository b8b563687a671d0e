import { z } from 'zod';

/** What a person may do, each with all that the ones before it may. */
export const roles = ['reader', 'editor', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Says whether who has a role (null: nobody that is known) may do what another one is needed for. */
export const mayAs = (role: Role | null, needed: Role): boolean =>
  role !== null && roles.indexOf(role) >= roles.indexOf(needed);
