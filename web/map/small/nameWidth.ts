let context: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a name as smallMap.css sets it. */
export function nameWidth(name: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 7 * name.length;
  context.font = `600 12px ${getComputedStyle(document.documentElement).getPropertyValue('--font')}`;
  return context.measureText(name).width + 4;
}
