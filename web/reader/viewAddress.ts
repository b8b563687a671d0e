/** The address of what is shown, with this incident opened: what is written after # may still be that of a moment ago. */
export function viewAddress(href: string, incident: string): string {
  const [page = '', hash = ''] = href.split('#', 2);
  const values = new URLSearchParams(hash);
  values.set('incident', incident);
  return `${page}#${values.toString().replaceAll('%2C', ',')}`;
}
