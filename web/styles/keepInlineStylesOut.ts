/**
 * The page forbids inline styles (content security policy). react-aria would put one in the head unless an element with
 * its id is there already; the rule it carries stands in base.css instead.
 */
export function keepInlineStylesOut(page: Document): void {
  const placeholder = page.createElement('meta');
  placeholder.id = 'react-aria-pressable-style';
  page.head.append(placeholder);
}
