import { glyphOf } from '../marks/glyphs.ts';
import type { AreaLabel } from './areas/areaLabels.ts';
import { circle, type MarkColors, shortCount } from './canvas.ts';
import { drawArea, drawAreaLabel, drawAreas } from './drawAreas.ts';
import type { MarkLabel } from './markLabels.ts';
import { isDrawnAsArea, type ScreenMark } from './screenMarks.ts';

const glyphPaths = new Map<number, Path2D>();
function glyphPath(type: number): Path2D {
  let path = glyphPaths.get(type);
  if (!path) {
    path = new Path2D(glyphOf(type));
    glyphPaths.set(type, path);
  }
  return path;
}

function drawGlyph(
  context: CanvasRenderingContext2D,
  type: number,
  at: { x: number; y: number; scale: number; color: string },
): void {
  context.save();
  context.translate(at.x - 8 * at.scale, at.y - 8 * at.scale);
  context.scale(at.scale, at.scale);
  context.strokeStyle = at.color;
  context.lineWidth = 1.7;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(glyphPath(type));
  context.restore();
}

/** A group says how many, and by a small glyph what kind most are; one of areas alone is dashed and empty like them. */
function drawGroup(
  context: CanvasRenderingContext2D,
  item: ScreenMark,
  color: string,
  colors: MarkColors,
): void {
  const { mark, x, y, radius } = item;
  const ink = mark.isArea ? colors.ink : colors.glyph;
  const large = radius > 19;
  context.font = `650 ${large ? 13 : 11}px ${colors.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(shortCount(mark.count), x, y + radius * 0.3);
  drawGlyph(context, mark.dominant, {
    x,
    y: y - radius * 0.42,
    scale: large ? 0.72 : 0.6,
    color: mark.isArea ? color : ink,
  });
}

function drawSign(
  context: CanvasRenderingContext2D,
  item: ScreenMark,
  color: string,
  colors: MarkColors,
  strong: boolean,
): void {
  const { mark, x, y, radius } = item;
  const single = mark.placeCount === 1;
  // How far from its point a chosen place may really lie; too much line to show for all of them.
  if (strong && single && item.reach > radius + 5)
    drawArea(context, { ...item, radius: item.reach }, color, { strong: false, filled: true });
  circle(context, x, y, radius + 1.5);
  context.fillStyle = colors.halo;
  context.fill();
  circle(context, x, y, radius);
  if (mark.isArea) {
    context.fillStyle = colors.surface;
    context.fill();
    context.setLineDash([4, 3]);
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.stroke();
    context.setLineDash([]);
  } else {
    context.fillStyle = color;
    context.fill();
  }
  if (strong) {
    circle(context, x, y, radius + 3.5);
    context.strokeStyle = colors.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  if (!single) drawGroup(context, item, color, colors);
  else if (radius >= 7)
    drawGlyph(context, mark.dominant, {
      x,
      y,
      scale: Math.min(1.5, (radius * 1.7) / 16),
      color: colors.glyph,
    });
}

/** Draws areas, then the counts of areas, then places and groups; `strong` names the symbols to bring out. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  placed: readonly ScreenMark[],
  labels: readonly AreaLabel[],
  colors: MarkColors,
  strong: ReadonlySet<number>,
): void {
  const colorOf = (item: ScreenMark) => colors.types[item.mark.dominant] ?? colors.ink;
  const isStrong = (item: ScreenMark) => item.mark.members.some((symbol) => strong.has(symbol.index));
  drawAreas(context, placed.filter(isDrawnAsArea), colorOf, isStrong);
  for (const item of placed)
    if (!isDrawnAsArea(item)) drawSign(context, item, colorOf(item), colors, isStrong(item));
  for (const label of labels) drawAreaLabel(context, label, colorOf(label.item), colors);
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
