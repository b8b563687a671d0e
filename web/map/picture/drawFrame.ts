import { glyphOf } from '../../marks/glyphs.ts';
import { circle, type MarkColors } from '../canvas.ts';
import type { LegendItem } from './legendItems.ts';
import { wrapText } from './wrapText.ts';

/** How the words round the map are set: which way they run, how wide, in what colours. */
export interface Frame {
  readonly width: number;
  readonly rtl: boolean;
  readonly colors: MarkColors;
}

export const PAD = 16;
const LINE = 21;
const SIGN = 18;

/** Writes lines from `top` on, from the side that the language begins at; gives where the next thing may stand. */
export function drawLines(
  context: CanvasRenderingContext2D,
  { width, rtl, colors }: Frame,
  text: string,
  top: number,
  font = `600 14px ${colors.font}`,
): number {
  context.font = font;
  context.fillStyle = colors.ink;
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  context.textBaseline = 'middle';
  const lines = wrapText(text, width - 2 * PAD, (part) => context.measureText(part).width);
  for (const [index, line] of lines.entries())
    context.fillText(line, rtl ? width - PAD : PAD, top + LINE * (index + 0.5));
  return top + LINE * lines.length;
}

function drawSign(
  context: CanvasRenderingContext2D,
  item: LegendItem,
  x: number,
  y: number,
  colors: MarkColors,
): void {
  const quiet = '#6b6871';
  context.setLineDash([]);
  circle(context, x, y, item.kind === 'size' ? SIGN / 3 : SIGN / 2 - 1);
  context.fillStyle = item.kind === 'type' ? (colors.types[item.type] ?? colors.ink) : quiet;
  if (item.kind !== 'area') context.fill();
  context.strokeStyle = item.kind === 'area' ? quiet : colors.glyph;
  context.lineWidth = 1.4;
  if (item.kind === 'area') {
    context.setLineDash([3, 2]);
    context.stroke();
    context.setLineDash([]);
  }
  if (item.kind === 'type') {
    context.save();
    context.translate(x - 8, y - 8);
    context.stroke(new Path2D(glyphOf(item.type)));
    context.restore();
  }
  if (item.kind === 'group') {
    context.fillStyle = colors.glyph;
    context.font = `650 9px ${colors.font}`;
    context.textAlign = 'center';
    context.fillText('12', x, y + 0.5);
  }
}

/** Draws the legend in as many rows as it needs; gives where the next thing may stand. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  frame: Frame,
  items: readonly LegendItem[],
  top: number,
): number {
  const { width, rtl, colors } = frame;
  let [along, y] = [PAD, top + LINE / 2 + 4];
  for (const item of items) {
    context.font = `400 12px ${colors.font}`;
    const wide = SIGN + 6 + context.measureText(item.words).width + 18;
    if (along > PAD && along + wide > width - PAD) {
      along = PAD;
      y += LINE + 2;
    }
    const at = (from: number) => (rtl ? width - from : from);
    context.textBaseline = 'middle';
    drawSign(context, item, at(along + SIGN / 2), y, colors);
    context.font = `400 12px ${colors.font}`;
    context.fillStyle = colors.ink;
    context.direction = rtl ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    context.fillText(item.words, at(along + SIGN + 6), y + 0.5);
    along += wide;
  }
  return y + LINE / 2 + 4;
}

/** The scale bar, in the corner of the map where the language begins. */
export function drawScale(
  context: CanvasRenderingContext2D,
  { width, rtl, colors }: Frame,
  bottom: number,
  scale: { readonly lengthPx: number; readonly words: string },
): void {
  const left = rtl ? width - 12 - scale.lengthPx : 12;
  context.fillStyle = 'rgb(255 255 255 / 75%)';
  context.fillRect(left - 3, bottom - 26, scale.lengthPx + 6, 20);
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, bottom - 18);
  context.lineTo(left, bottom - 10);
  context.lineTo(left + scale.lengthPx, bottom - 10);
  context.lineTo(left + scale.lengthPx, bottom - 18);
  context.stroke();
  context.font = `500 11px ${colors.font}`;
  context.fillStyle = colors.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(scale.words, left + scale.lengthPx / 2, bottom - 18);
}
