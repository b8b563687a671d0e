import { glyphOf } from '../marks/glyphs.ts';
import type { MarkLabel } from './markLabels.ts';
import type { ScreenMark } from './screenMarks.ts';

/** Colours of the canvas, read from the style sheet so that they stand in one place. */
export interface MarkColors {
  readonly types: readonly string[];
  /** Lines round symbols, and glyphs in them. */
  readonly halo: string;
  readonly glyph: string;
  readonly ink: string;
  readonly surface: string;
  /** Round the names beside symbols. */
  readonly nameHalo: string;
  readonly font: string;
}

/** A count that fits into a sign: 950, 12k, 1.2M. */
export function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.round(count / 1000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

const glyphPaths = new Map<number, Path2D>();
function glyphPath(type: number): Path2D {
  let path = glyphPaths.get(type);
  if (!path) {
    path = new Path2D(glyphOf(type));
    glyphPaths.set(type, path);
  }
  return path;
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawArea(context: CanvasRenderingContext2D, item: ScreenMark, color: string, strong: boolean): void {
  circle(context, item.x, item.y, item.radius);
  // A whole governorate must not tint the map: the larger the area, the fainter its ground.
  const ground = Math.min(0.09, 9 / item.radius);
  context.globalAlpha = strong ? ground + 0.06 : ground;
  context.fillStyle = color;
  context.fill();
  context.globalAlpha = strong ? 1 : 0.6;
  context.strokeStyle = color;
  context.lineWidth = strong ? 2 : 1.25;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawAreaLabel(
  context: CanvasRenderingContext2D,
  item: ScreenMark,
  color: string,
  colors: MarkColors,
): void {
  const text = shortCount(item.mark.count);
  context.font = `600 11px ${colors.font}`;
  const width = Math.max(18, context.measureText(text).width + 10);
  context.beginPath();
  context.roundRect(item.labelX - width / 2, item.labelY - 9, width, 18, 9);
  context.fillStyle = colors.surface;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.setLineDash([3, 2]);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colors.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, item.labelX, item.labelY + 0.5);
}

function drawPoint(
  context: CanvasRenderingContext2D,
  item: ScreenMark,
  color: string,
  colors: MarkColors,
  strong: boolean,
): void {
  // How far from its point a chosen place may really lie; too much line to show for all of them.
  if (strong && item.mark.members.length === 1 && item.reach > item.radius + 5) {
    drawArea(context, { ...item, radius: item.reach }, color, false);
  }
  circle(context, item.x, item.y, item.radius + 1.5);
  context.fillStyle = colors.halo;
  context.fill();
  circle(context, item.x, item.y, item.radius);
  context.fillStyle = color;
  context.globalAlpha = 0.92;
  context.fill();
  context.globalAlpha = 1;
  if (strong) {
    circle(context, item.x, item.y, item.radius + 3.5);
    context.strokeStyle = colors.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  if (item.mark.members.length > 1) {
    // A group says how many, since its sign alone could be taken for a single place.
    context.font = `650 ${item.radius > 14 ? 13 : 11}px ${colors.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = colors.glyph;
    context.fillText(shortCount(item.mark.count), item.x, item.y + 1);
    return;
  }
  if (item.radius < 7) return;
  const scale = Math.min(1.5, (item.radius * 1.7) / 16);
  context.save();
  context.translate(item.x - 8 * scale, item.y - 8 * scale);
  context.scale(scale, scale);
  context.strokeStyle = colors.glyph;
  context.lineWidth = 1.6;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(glyphPath(item.mark.dominant));
  context.restore();
}

/** Draws areas, then points, then the counts of areas; `strong` names the symbols to bring out. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  placed: readonly ScreenMark[],
  colors: MarkColors,
  strong: ReadonlySet<number>,
): void {
  const colorOf = (item: ScreenMark) => colors.types[item.mark.dominant] ?? colors.ink;
  const isStrong = (item: ScreenMark) => item.mark.members.some((symbol) => strong.has(symbol.index));
  const areas = placed.filter((item) => item.mark.symbol.isArea);
  for (const item of areas) drawArea(context, item, colorOf(item), isStrong(item));
  for (const item of areas) drawAreaLabel(context, item, colorOf(item), colors);
  for (const item of placed)
    if (!item.mark.symbol.isArea) drawPoint(context, item, colorOf(item), colors, isStrong(item));
}

/** The font of the names beside symbols. */
export const nameFont = (colors: MarkColors): string => `600 12px ${colors.font}`;

/** Writes the names, each on a soft ground of the land's colour. */
export function drawNames(
  context: CanvasRenderingContext2D,
  labels: readonly MarkLabel[],
  colors: MarkColors,
): void {
  context.font = nameFont(colors);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = colors.nameHalo;
  context.fillStyle = colors.ink;
  for (const label of labels) context.strokeText(label.text, label.x, label.y + 1);
  for (const label of labels) context.fillText(label.text, label.x, label.y + 1);
}
