import { useWords } from '../../state/useWords.ts';
import { embedCode } from '../embedCode.ts';
import { CopyText } from './CopyText.tsx';

/** Code that shows this view inside another page, and where that works; closed until it is wanted. */
export function EmbedCode({ link }: { link: string }) {
  const { embed } = useWords().texts.export;
  return (
    <details>
      <summary>{embed.title}</summary>
      <p className="quiet">{embed.help}</p>
      <CopyText label={embed.code} copy={embed.copy} text={embedCode(link, embed.frameTitle)} />
    </details>
  );
}
