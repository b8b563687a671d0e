/** Whether the page is shown inside another one (`?embed=1`): it then leaves no trace in browser or history. */
export const isEmbedded = (search = globalThis.location?.search ?? ''): boolean =>
  new URLSearchParams(search).get('embed') === '1';
