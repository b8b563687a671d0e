/** What the source says of an incident's reality; only `reported` is on the map unless the user asks for more. */
export const assertions = ['reported', 'denied', 'planned', 'background'] as const;
export type Assertion = (typeof assertions)[number];
