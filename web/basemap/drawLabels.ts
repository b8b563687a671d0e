import { type LabelStyle, labelStyle, lineFont } from './labelStyles.ts';
import { type LabelLanguage, type LabelLine, labelLines } from './labelText.ts';
import type { MeasuredLabel, PlacedLabel } from './layoutLabels.ts';
import type { MapLabel } from './mapLabels.ts';
import type { MapTheme } from './themes.ts';

/** A label ready to be placed and painted. */
export interface ReadyLabel extends MeasuredLabel {
  readonly kind: MapLabel['kind'];
  readonly style: LabelStyle;
  readonly lines: readonly LabelLine[];
}

const lineHeight = 1.22;
/** The second language of a label is set a little smaller than the first. */
const secondScale = 0.92;

/** Measures one label at its pixel; null when it has no name to show. */
export function measureLabel(
  context: CanvasRenderingContext2D,
  label: MapLabel,
  at: { x: number; y: number },
  zoom: number,
  language: LabelLanguage,
): ReadyLabel | null {
  const style = labelStyle(label.kind, zoom, label.firstZoom);
  const lines = labelLines(label, language).map((line) => ({
    ...line,
    text: style.upperCase && line.script === 'latin' ? line.text.toUpperCase() : line.text,
  }));
  if (lines.length === 0) return null;
  const widths = lines.map((line, index) => {
    setFont(context, style, line, index);
    return context.measureText(line.text).width;
  });
  const height = lines.length * style.sizePx * lineHeight;
  const reserved = label.kind === 'capital' || label.kind === 'seat';
  return {
    ...at,
    kind: label.kind,
    style,
    lines,
    width: Math.max(...widths),
    height,
    dotPx: style.dotPx,
    reserved,
  };
}

/** Paints placed labels: dots first, then every text over its halo. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedLabel<ReadyLabel>[],
  theme: MapTheme,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { label } of placed) drawDot(context, label, theme);
  for (const { label, centerX, centerY } of placed) {
    const step = label.style.sizePx * lineHeight;
    label.lines.forEach((line, index) => {
      setFont(context, label.style, line, index);
      const y = centerY + (index - (label.lines.length - 1) / 2) * step;
      context.strokeStyle = theme.halo;
      context.lineWidth = 3;
      context.strokeText(line.text, centerX, y);
      context.fillStyle = theme[label.style.color];
      context.fillText(line.text, centerX, y);
    });
  }
}

function setFont(context: CanvasRenderingContext2D, style: LabelStyle, line: LabelLine, index: number): void {
  context.font = lineFont(style, line.script, index > 0 ? secondScale : 1);
  context.direction = line.script === 'arabic' ? 'rtl' : 'ltr';
  context.letterSpacing = line.script === 'arabic' ? '0px' : `${style.spacingPx}px`;
}

function drawDot(context: CanvasRenderingContext2D, label: ReadyLabel, theme: MapTheme): void {
  if (label.dotPx === null) return;
  context.beginPath();
  context.arc(label.x, label.y, label.dotPx, 0, Math.PI * 2);
  context.fillStyle = label.kind === 'capital' ? theme.halo : theme.placeDot;
  context.strokeStyle = label.kind === 'capital' ? theme.capitalText : theme.halo;
  context.lineWidth = label.kind === 'capital' ? 2 : 1.2;
  context.stroke();
  context.fill();
}
