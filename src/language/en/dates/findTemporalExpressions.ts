import type { TokenizedText } from '../../Token.ts';
import type { TemporalExpression } from '../../temporal.ts';

export function findTemporalExpressions(_tokenized: TokenizedText): TemporalExpression[] {
  return [];
}
