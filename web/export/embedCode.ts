const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] as string);

/** The address of a view in embed mode. */
export function embedAddress(link: string): string {
  const url = new URL(link);
  url.searchParams.set('embed', '1');
  return url.href;
}

/**
 * HTML of a frame with this view. The sandbox lets it run and open links in new tabs, and nothing else of the page
 * around it; `allow-same-origin` is its own origin, from which it loads its data.
 */
export function embedCode(link: string, title: string): string {
  const values = {
    src: embedAddress(link),
    title,
    width: '100%',
    height: '480',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
  };
  const attributes = Object.entries(values).map(([name, value]) => `${name}="${attribute(value)}"`);
  return `<iframe ${attributes.join(' ')}></iframe>`;
}
