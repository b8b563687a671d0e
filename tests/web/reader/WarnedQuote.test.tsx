// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WarnedQuote } from '../../../web/reader/WarnedQuote.tsx';
import { showTextOf, useTextWarnings } from '../../../web/state/textWarnings.ts';
import { useViewer } from '../../../web/state/viewerStore.ts';

beforeEach(() => {
  useViewer.setState({ language: 'en' });
  useTextWarnings.setState({ choice: 'warn', shown: new Set() });
});
afterEach(cleanup);
const quote = (kinds: Parameters<typeof WarnedQuote>[0]['kinds'], insideButton = false) =>
  render(<WarnedQuote quote="نص مختلق" lang="ar" report="r" kinds={kinds} insideButton={insideButton} />)
    .container;

describe('a quote that tells of violence', () => {
  it('says what it tells of in its place, and is shown when asked for', () => {
    const container = quote(['killed']);
    expect(container.textContent).toBe('Quote hidden: it tells of people killed · show');
    fireEvent.click(screen.getByRole('button'));
    expect(container.textContent).toBe('«نص مختلق»');
  });
  it('has no button where it stands in one, and follows the text of its report', () => {
    const container = quote(['unnamed'], true);
    expect(screen.queryByRole('button')).toBeNull();
    expect(container.textContent).not.toContain('نص مختلق');
    showTextOf('another');
    expect(container.textContent).not.toContain('نص مختلق');
  });
  it('leaves its direction to the button it stands in, and has its own elsewhere', () => {
    expect(quote([], true).querySelector('[dir]')).toBeNull();
    expect(quote([]).querySelector('[dir=auto]')).not.toBeNull();
  });
  it('is shown at once when a person wants that, or when there is nothing to warn of', () => {
    useTextWarnings.setState({ choice: 'show' });
    expect(quote(['killed']).textContent).toBe('«نص مختلق»');
    useTextWarnings.setState({ choice: 'warn' });
    cleanup();
    expect(quote([]).textContent).toBe('«نص مختلق»');
  });
});
