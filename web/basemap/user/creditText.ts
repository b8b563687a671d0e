const LONGEST = 300;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  copy: '©',
  nbsp: ' ',
};

/** The words of an attribution, which archives carry as HTML: tags go, and what is left is shown as text only. */
export function creditText(html: string): string {
  return (
    html
      .slice(0, 10 * LONGEST)
      .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gis, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
        if (name.startsWith('#')) {
          const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
          return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
        }
        return entities[name] ?? whole;
      })
      // Marks that turn the direction of all that follows.
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST)
  );
}
