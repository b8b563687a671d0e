import { packageFile } from '../packageFile.ts';

/** The name by which Balagh asks, and by which a site's robots.txt may refuse it. */
export const agentName = 'Balagh';

/** The User-Agent header: name and version, and where to read about it as crawlers say it, where that is known. */
export const userAgentOf = ({ version, homepage }: { version: string; homepage?: string | undefined }) =>
  `${agentName}/${version}${homepage === undefined ? '' : ` (+${homepage})`}`;

export const userAgent = userAgentOf(packageFile);
