const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE BLOCKQUOTE PRE UL OL LI DL DT DD TABLE TR FIGURE ADDRESS HR H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
);
/** Captions tell of pictures, often of another day and place. */
const leftOut = new Set(['FIGCAPTION', 'SCRIPT', 'STYLE', 'TEMPLATE']);

const elementNode = 1;
const textNode = 3;

/** The text of an element in paragraphs, a blank line between them; `<br>` ends a line, two of them a paragraph. */
export function articleText(root: Node): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === textNode) parts.push((node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '));
    if (node.nodeType !== elementNode || leftOut.has(node.nodeName)) return;
    const around = blocks.has(node.nodeName) ? '\n\n' : '';
    parts.push(
      node.nodeName === 'BR' ? '\n' : node.nodeName === 'TD' || node.nodeName === 'TH' ? ' ' : around,
    );
    for (const child of Array.from(node.childNodes)) walk(child);
    parts.push(around);
  };
  walk(root);
  return withoutOverrides(parts.join(''))
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** Without the characters that turn the order of letters round against Unicode's rules: nobody writes them, they hide words. */
export const withoutOverrides = (text: string): string => text.replace(/[\u202d\u202e]/g, '');
