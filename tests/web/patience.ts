// A page on a busy machine takes its time; what never comes still fails. Only files with a document have pages.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
