import type { AreaLabel } from './areas/areaLabels.ts';
import { circle, type MarkColors, shortCount } from './canvas.ts';
import type { ScreenMark } from './screenMarks.ts';

/** With more areas in view their grounds would add up to fog: only their lines are drawn. */
const MOST_FILLED = 30;

function trace(context: CanvasRenderingContext2D, item: ScreenMark): void {
  if (!item.outline) {
    circle(context, item.x, item.y, item.radius);
    return;
  }
  context.beginPath();
  for (const ring of item.outline.rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      if (i === 0) context.moveTo(ring[0] as number, ring[1] as number);
      else context.lineTo(ring[i] as number, ring[i + 1] as number);
    }
    context.closePath();
  }
}

/** One area: a faint ground within a dashed line. */
export function drawArea(
  context: CanvasRenderingContext2D,
  item: ScreenMark,
  color: string,
  { strong, filled }: { strong: boolean; filled: boolean },
): void {
  trace(context, item);
  if (filled || strong) {
    // A whole governorate must not tint the map: the larger the area, the fainter its ground.
    const ground = Math.min(0.09, 9 / item.radius);
    context.globalAlpha = strong ? ground + 0.06 : ground;
    context.fillStyle = color;
    context.fill('evenodd');
  }
  context.globalAlpha = strong ? 1 : filled ? 0.6 : 0.4;
  context.strokeStyle = color;
  context.lineWidth = strong ? 2 : 1.25;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** All areas, the largest first, those that stand out last. */
export function drawAreas(
  context: CanvasRenderingContext2D,
  areas: readonly ScreenMark[],
  colorOf: (item: ScreenMark) => string,
  isStrong: (item: ScreenMark) => boolean,
): void {
  const filled = areas.length <= MOST_FILLED;
  const strong = areas.filter(isStrong);
  for (const item of areas)
    if (!isStrong(item)) drawArea(context, item, colorOf(item), { strong: false, filled });
  for (const item of strong) drawArea(context, item, colorOf(item), { strong: true, filled });
}

/** The count of an area, on its line. */
export function drawAreaLabel(
  context: CanvasRenderingContext2D,
  label: AreaLabel,
  color: string,
  colors: MarkColors,
): void {
  const text = shortCount(label.item.mark.count);
  context.font = `600 11px ${colors.font}`;
  const width = Math.max(18, context.measureText(text).width + 10);
  context.beginPath();
  context.roundRect(label.x - width / 2, label.y - 9, width, 18, 9);
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
  context.fillText(text, label.x, label.y + 0.5);
}
