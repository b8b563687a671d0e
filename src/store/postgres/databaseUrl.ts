/** True for what names a PostgreSQL database rather than a file. */
export const isDatabaseUrl = (place: string): boolean => /^postgres(ql)?:\/\//i.test(place);
