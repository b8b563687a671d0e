import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** What is read in each made-up report. */
export const incidentsOfMadeUp = 4;

const towns = ['نوى', 'جاسم', 'طفس', 'داعل', 'الحراك', 'بصرى الشام', 'إنخل', 'الصنمين', 'المسيفرة', 'صيدا'];

/** One made-up report of some 500 characters, another for each number. */
function madeUpReport(number: number): string {
  const day = `2018-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
  const sentence = (i: number) =>
    `تعرّضت بلدة ${towns[(number + i) % towns.length]} بريف درعا أمس لقصف مدفعي، وفق ما ذكرته مصادر محلية مختلقة برقم ${number * 7 + i}. `;
  const text = Array.from({ length: incidentsOfMadeUp }, (_, i) => sentence(i)).join('\n');
  return JSON.stringify({
    id: `made-up-${number}`,
    text,
    published_at: day,
    outlet: 'Made-up Outlet',
    sample: true,
  });
}

/** Writes so many made-up reports as JSON Lines into a folder; gives the file. Each tells of {@link incidentsOfMadeUp} incidents. */
export async function madeUpFile(folder: string, count: number): Promise<string> {
  const file = join(folder, `made-up-${count}.jsonl`);
  const stream = createWriteStream(file);
  for (let number = 0; number < count; number++)
    if (!stream.write(`${madeUpReport(number)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}
