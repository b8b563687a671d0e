import PostalMime from 'postal-mime';
import { htmlFragmentText } from '../htmlFragment.ts';
import { MAX_MAIL_BYTES, megabytes } from '../limits.ts';
import { type GivenReport, makeReport } from '../makeReport.ts';
import { oneLine } from '../oneLine.ts';
import type { Reader, ReadOptions, ReadResult } from '../Reader.ts';
import { sha256Of } from '../sha256Of.ts';
import { mailMessages } from './mailMessages.ts';

/** What a message gives of a report. Of the people in it only the sender's name, as the outlet; no address is kept. */
async function givenMail(bytes: Uint8Array): Promise<GivenReport> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxRfc822NestingDepth: 0 });
  const text = mail.text?.trim() ? mail.text : htmlFragmentText(mail.html ?? '');
  const outlet = mail.from?.name.trim();
  const title = mail.subject?.trim();
  return {
    text,
    sourceSha256: sha256Of(bytes),
    ...(mail.messageId ? { id: mail.messageId } : {}),
    ...(title ? { title } : {}),
    ...(outlet && !outlet.includes('@') ? { outlet } : {}),
    ...(mail.date ? { publishedAt: mail.date } : {}),
  };
}

async function readMail(where: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  let given: GivenReport;
  try {
    given = await givenMail(bytes);
  } catch (error) {
    return { ok: false, where, error: `the message cannot be read: ${oneLine(error)}` };
  }
  const made = makeReport(given, options);
  if ('error' in made) return { ok: false, where, error: made.error };
  return { ok: true, where, report: made.report, warnings: made.warnings };
}

/**
 * Mail: a message (.eml) or a mailbox of them (.mbox, RFC 4155), streamed: one report a message, its plain text or else its
 * HTML as text. Attachments are not read, recipients not kept.
 */
export const mailReader: Reader = {
  name: 'mail',
  canRead: ({ extension }) => extension === '.eml' || extension === '.mbox',
  async *read({ where, bytes, extension }, options) {
    let found = 0;
    for await (const message of mailMessages(bytes, extension === '.mbox')) {
      found += 1;
      const place = extension === '.mbox' ? `${where}:${message.line}` : where;
      const error = `a message over ${megabytes(MAX_MAIL_BYTES)} is not read; save its text as a file`;
      yield message.bytes
        ? await readMail(place, message.bytes, options)
        : { ok: false, where: place, error };
    }
    if (found === 0) yield { ok: false, where, error: 'there is no message in it' };
  },
};
