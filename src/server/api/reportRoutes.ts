import type { Hono } from 'hono';
import { z } from 'zod';
import { personSchema, reasonSchema } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import { toJson } from '../../model/json.ts';
import { metadataFields, metadataOrigins, type Report } from '../../model/report.ts';
import { type GivenReport, makeReport } from '../../readers/makeReport.ts';
import { readPublicationDate } from '../../readers/publicationDate.ts';
import type { ReadOptions } from '../../readers/Reader.ts';
import type { AddOutcome, LookupOptions } from '../../store/adding.ts';
import type { Store } from '../../store/Store.ts';
import { type ApiOptions, storeOf } from './api.ts';
import { traceFields } from './correctionRoutes.ts';
import { bodyOf, RequestError, signedBy } from './requests.ts';

const line = z.string().trim().max(1000).nullish();
const address = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .refine((url) => !url || /^https?:\/\/\S+$/i.test(url), 'must begin with https:// or http://');

const reportFields = {
  text: z.string('is missing'),
  title: line,
  outlet: line,
  url: address,
  archiveUrl: address,
  publishedAt: line,
  lang: line.refine(
    (lang) => !lang || /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang),
    'must be a tag like "ar" or "en"',
  ),
  home: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a country, SY, or a part of one, SY-DR')
    .nullish(),
  // What /api/read gave, given back: where the pieces came from that a person left as they were.
  origins: z.partialRecord(z.enum(metadataFields), z.enum(metadataOrigins)).optional(),
  sourceSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
    .optional(),
  retrievedAt: z.iso.datetime().optional(),
  /** A person changed the text that was read. */
  textEdited: z.boolean().optional(),
};
const extractBody = z.strictObject(reportFields);
type GivenText = z.infer<typeof extractBody>;

const editedByHand = 'whoever added this report changed the text that was read from its page or file';

/** The report that a person gave. Throws a RequestError that says what is wrong with it. */
function reportOf(body: GivenText): { report: Report; warnings: string[] } {
  const { text, origins = {}, sourceSha256, textEdited = false } = body;
  if (body.publishedAt && readPublicationDate(body.publishedAt).iso === null)
    throw new RequestError(400, 'published_at: is no date; write 2018-06-30, with a time if it is known');
  const asRead: GivenReport = { text, origins: { ...origins } };
  const byPerson: ReadOptions = {};
  for (const field of metadataFields) {
    const value = body[field];
    if (!value) continue;
    const origin = origins[field] ?? 'user';
    if (field === 'title')
      Object.assign(asRead, { title: value, origins: { ...asRead.origins, title: origin } });
    else if (origin === 'user') byPerson[field] = value;
    else asRead[field] = value;
  }
  const made = makeReport({ ...asRead, ...(sourceSha256 ? { sourceSha256 } : {}) }, byPerson);
  if ('error' in made) throw new RequestError(400, `text: ${made.error}`);
  return textEdited ? { ...made, warnings: [...made.warnings, editedByHand] } : made;
}

/** What was read in a report, counted. */
const countsOf = ({ incidents, mentions, dates, warnings, warningsAr }: Extraction) => ({
  incidents: incidents.length,
  placed: incidents.filter(({ place }) => place !== null).length,
  mentions: mentions.length,
  dates: dates.length,
  warnings,
  warningsAr: warningsAr ?? warnings,
});

/** Ids tried for one report, as at import. */
const mostIds = 5;

export function reportRoutes(api: Hono, options: ApiOptions): void {
  const { store, machine, now, onAdded } = options;
  api.post('/extract', async (c) => {
    const body = await bodyOf(c, extractBody);
    const { report, warnings } = reportOf(body);
    return c.json(toJson(await machine.extract(report, warnings, body.home ?? null)));
  });

  /** Reads and stores under the report's id, or under the one that the store gives when that is taken. */
  async function readAndAdd(
    writing: Store,
    { report, warnings }: { report: Report; warnings: string[] },
    home: string | null,
    restoring: LookupOptions,
    { by, retrievedAt }: { by: string; retrievedAt: string | undefined },
  ): Promise<{ outcome: AddOutcome; extraction: Extraction | null }> {
    let outcome: AddOutcome = await store.lookup(report, restoring);
    let extraction: Extraction | null = null;
    for (let attempt = 0; outcome.kind === 'new' && attempt < mostIds; attempt++) {
      extraction = await machine.extract({ ...report, id: outcome.id }, warnings, home);
      const at = now().toISOString();
      const provenance = {
        // A clock that stands wrong must not say that it was read after it was stored.
        retrievedAt: retrievedAt === undefined || retrievedAt > at ? at : retrievedAt,
        addedAt: at,
        extractedAt: at,
        machine: machine.version,
        home,
        readWarnings: warnings,
        addedBy: by,
      };
      outcome = await writing.add(extraction, provenance, restoring);
    }
    return { outcome, extraction };
  }

  api.post('/reports', async (c) => {
    const schema = z.strictObject({
      ...reportFields,
      by: personSchema.optional(),
      restore: z.boolean().optional(),
    });
    const { by: given, restore = false, ...body } = await bodyOf(c, schema);
    const trace = { by: signedBy(c, given), retrievedAt: body.retrievedAt };
    const { outcome, extraction } = await readAndAdd(
      storeOf(c, options),
      reportOf(body),
      body.home ?? null,
      { restore },
      trace,
    );
    if (outcome.kind === 'added' && extraction) {
      onAdded();
      return c.json(toJson({ report: outcome.id, added: true, ...countsOf(extraction) }), 201);
    }
    if (outcome.kind === 'already-there') {
      const stored = await store.readReport(outcome.id);
      const counts = stored ? countsOf(stored.extraction) : {};
      return c.json(toJson({ report: outcome.id, added: false, differs: outcome.differs, ...counts }));
    }
    if (outcome.kind === 'removed') {
      const who = outcome.removedBy ? ` by ${outcome.removedBy}` : '';
      const why = outcome.reason ? ` (${outcome.reason})` : '';
      throw new RequestError(
        409,
        `this text was removed on ${outcome.removedAt}${who}${why}; send "restore": true to bring it back`,
        { removed_at: outcome.removedAt, removed_by: outcome.removedBy, reason: outcome.reason },
      );
    }
    throw new RequestError(409, 'there is no free id for this text: change it');
  });

  api.delete('/reports/:id', async (c) => {
    const id = c.req.param('id');
    const { by: given, reason } = await bodyOf(c, z.strictObject({ ...traceFields, reason: reasonSchema }));
    const removal = { at: now().toISOString(), reason, by: signedBy(c, given) };
    const outcome = await storeOf(c, options).removeReport(id, removal);
    if (outcome === 'not-there') throw new RequestError(404, `there is no report "${id}"`);
    // Another program may be reading the file: then the text stands in it until that one ends.
    return c.json({ report: id, removed: true, wiped: outcome === 'removed' });
  });

  api.post('/reextract', async (c) => {
    const { report: id } = await bodyOf(c, z.strictObject({ report: z.string().min(1) }));
    const stored = await store.readReport(id);
    if (!stored) throw new RequestError(404, `there is no report "${id}"`);
    const { extraction: before, readWarnings, home } = stored;
    const extraction = await machine.extract(before.report, readWarnings, home);
    const extractedAt = now().toISOString();
    await storeOf(c, options).replaceExtraction(extraction, { extractedAt, machine: machine.version, home });
    const lost = (await store.readLog({ report: id })).filter((entry) => entry.withoutTarget);
    return c.json(
      toJson({ report: id, ...countsOf(extraction), withoutTarget: lost.map(({ number }) => number) }),
    );
  });
}
