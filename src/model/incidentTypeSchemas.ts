import { z } from 'zod';
import {
  type IncidentSubType,
  type IncidentType,
  incidentSubTypeNames,
  incidentTypeNames,
} from './incidentType.ts';

export const incidentTypeSchema = z.enum(incidentTypeNames as [IncidentType, ...IncidentType[]]);
export const incidentSubTypeSchema = z.enum(incidentSubTypeNames as [IncidentSubType, ...IncidentSubType[]]);
