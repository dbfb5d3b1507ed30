/** The schema of charts, as speeches and proposals hold them. */
import * as v from 'valibot';
import { chartShapes, pointDoubts, pointRoles } from '../domain/figures/chart.ts';
import { idSchema, noteSchema } from './note-schema.ts';

const pointSchema = v.object({
  year: v.pipe(v.number(), v.integer()),
  place: v.string(),
  role: v.picklist(pointRoles),
  value: v.pipe(v.number(), v.finite()),
  upper: v.nullable(v.pipe(v.number(), v.finite())),
  said: v.string(),
  doubts: v.array(v.picklist(pointDoubts)),
  report: idSchema,
  line: idSchema,
  source: v.nullable(v.object({ anchor: noteSchema.entries.anchor, citation: v.string() })),
});

export const chartSchema = v.object({
  shape: v.picklist(chartShapes),
  title: v.string(),
  unit: v.string(),
  points: v.array(pointSchema),
});
