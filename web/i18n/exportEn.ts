/** The words of links and exports in English. */
export const exportEn = {
  open: 'Share and export',
  title: 'Share and export',
  shown: 'What is shown now goes into the file:',
  link: {
    title: 'Link',
    help: 'Opens elsewhere with the same map, filters, dates and open incident. Whoever opens it needs these data too.',
    copy: 'Copy the link',
    copied: 'Copied',
    failed: 'It could not be copied. Select the link and copy it by hand.',
    address: 'Link to this view',
  },
  files: {
    title: 'File',
    csv: 'A table for spreadsheets: one line for each incident',
    geoJson: 'For map programs such as QGIS: a point for each incident, areas marked as areas',
    kml: 'For Google Earth: areas drawn as circles',
    aboutName: 'About these data',
    about: 'A text that says what is shown, when, from which sources: keep it beside the table',
    size: (bytes: string) => `about ${bytes}`,
    save: (format: string) => `Save as ${format}`,
    large:
      'That is a large file: spreadsheets open at most 1,048,576 lines, and slowly. Narrow the filters if you can.',
    nothing: 'Nothing fits the filters: there is nothing to export.',
  },
  running: (format: string) => `Writing ${format}`,
  progress: (done: string, of: string) => `${done} of ${of}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was saved.',
  saved: (name: string, size: string) => `Handed to the browser: ${name} (${size})`,
  gone: 'The filters changed just now. Export again.',
  failed:
    'The file could not be written: the data could not be read to the end. Nothing was saved. Try again; if the data have changed, load the page again.',
  embed: {
    title: 'Embed',
    help: 'A map for a web page, with this view. It works where the viewer is published as a static site on the same web server; other sites cannot show a viewer that runs on your own machine.',
    copy: 'Copy the code',
    code: 'Code for a web page',
    frameTitle: 'Reported incidents on a map',
    open: 'Open in Balagh',
    closeList: 'Close the list',
    strip: 'Reported incidents over time',
  },
  note: 'These incidents were reported by the sources named; none of them is verified.',
  precisionNote:
    'A coordinate stands for what geo_precision says. For an area it is only the centre: the incident was somewhere within radius_m. Do not draw it as a spot.',
};
export type ExportTexts = typeof exportEn;
