import { describe, expect, it } from 'vitest';
import { onlyError, onlyReport, readFile } from '../memoryIo.ts';

const message = (text: string, headers = ''): string =>
  `From: "Wadi Courier" <desk@wadi.example>\r\nTo: reader@home.example\r\nCc: other@home.example\r\n${headers}` +
  `Subject: =?utf-8?B?${Buffer.from('قصف على نوى').toString('base64')}?=\r\nDate: Sat, 30 Jun 2018 14:00:00 +0300\r\n` +
  `Message-ID: <1@wadi.example>\r\n${headers.includes('Content-Type') ? '' : 'Content-Type: text/plain; charset=utf-8\r\n'}\r\n${text}`;

describe('mail gives one report a message', () => {
  it('its text, subject, date and sender, and no address of anyone', async () => {
    const { report } = onlyReport(await readFile('a.eml', message('سقطت قذائف على نوى.\r\n')));
    expect(report).toMatchObject({
      id: '<1@wadi.example>',
      title: 'قصف على نوى',
      outlet: 'Wadi Courier',
      publishedFrom: 'file',
      lang: 'ar',
    });
    expect(report.text).toContain('سقطت قذائف على نوى.');
    expect(report.publishedAt).toMatch(/^2018-06-30T1[14]:00/);
    expect(JSON.stringify(report)).not.toMatch(/home\.example|desk@/);
  });

  it('HTML as text where there is no other', async () => {
    const html = message(
      '<p>One</p><script>alert(1)</script><p>Two &amp; three</p>',
      'Content-Type: text/html; charset=utf-8\r\n',
    );
    expect(onlyReport(await readFile('a.eml', html)).report.text).toBe('One\n\nTwo & three');
  });

  it('a mailbox, with quoted lines and a message without text', async () => {
    const box = `From a Sat Jun 30\n${message('>From Nawa a report\n')}\nFrom b Sun Jul 1\n${message('')}\nFrom c Sun Jul 1\n${message('Third')}`;
    const results = await readFile('a.mbox', box, {}, 13);
    expect(results).toMatchObject([
      { ok: true, where: 'a.mbox:1' },
      { ok: false, error: expect.stringMatching(/text (is empty|has only white space)/) },
      { ok: true },
    ]);
    expect(results[0]?.ok && results[0].report.text).toMatch(/^From Nawa/);
  });

  it('a message over the limit is refused without being held, an empty file says so', async () => {
    async function* stream() {
      yield Buffer.from('From a\nSubject: x\n\n');
      for (let megabytes = 0; megabytes < 100; megabytes += 1) yield Buffer.alloc(1_000_000, 'x');
      yield Buffer.from(`\nFrom b\n${message('Second')}`);
    }
    const results = await readFile('a.mbox', { stream });
    expect(results).toMatchObject([{ ok: false, error: expect.stringMatching(/25\.0 MB/) }, { ok: true }]);
    expect(onlyError(await readFile('a.mbox', '')).error).toMatch(/no message/);
  });
});
