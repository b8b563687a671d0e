import type { Map as LeafletMap } from 'leaflet';
import type { LabelLanguage } from '../../basemap/labelText.ts';
import type { BaseMapFiles } from '../../basemap/loadBaseMap.ts';
import type { Words } from '../../i18n/words.ts';
import type { MarkColors } from '../canvas.ts';
import type { MarkScene } from '../MarkLayer.ts';
import { metresPerPixel } from '../marks.ts';
import { roundDistance } from '../roundDistance.ts';
import { drawLegend, drawLines, drawScale, type Frame, PAD } from './drawFrame.ts';
import { legendItems } from './legendItems.ts';
import { copyTiles, paintEmbedded, paintNames } from './paintBaseMap.ts';
import { arrangeForPicture, paintMarks } from './paintMarks.ts';

/** Pixels of the picture for one of the map: sharp on paper. */
const DETAIL = 2;
const MOST_SCALE_PX = 110;

export interface PictureOptions {
  readonly map: LeafletMap;
  readonly scene: MarkScene;
  readonly colors: MarkColors;
  readonly words: Words;
  /** The line that says in words what is shown. */
  readonly filterLine: string;
  /** What else the page says of what is shown: that reports are samples, that some incidents have no place. */
  readonly notes: readonly string[];
  /** When the picture is made, in words. */
  readonly made: string;
  /** Whom the map is to be credited to, and that it takes no side. */
  readonly credits: string;
  readonly labels: LabelLanguage;
  /** The embedded map's files; tiles of another base map are copied from the page. */
  readonly files: BaseMapFiles;
  /** True when the base map is not the embedded one. */
  readonly ownTiles: boolean;
}

/**
 * Draws the present map into one picture: the line of filters in words above, legend, date and credits below, from right
 * to left in Arabic. Throws a SecurityError later, when read out, if a host of tiles forbids it.
 */
export async function mapPicture(options: PictureOptions): Promise<HTMLCanvasElement> {
  const { map, scene, words, colors } = options;
  const { texts, formats } = words;
  const size = map.getSize();
  const frame: Frame = { width: Math.max(size.x, 320), rtl: words.language === 'ar', colors };
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');

  // The words are set once to learn their height, which sizing the canvas then wipes away.
  const head = (top: number) =>
    options.notes.reduce(
      (below, note) => drawLines(context, frame, note, below, `400 12px ${colors.font}`),
      drawLines(context, frame, options.filterLine, top),
    );
  const items = legendItems(scene.marks, words);
  const foot = (top: number) => {
    const below = drawLegend(context, frame, items, top);
    const small = `400 11px ${colors.font}`;
    const made = drawLines(context, frame, texts.map.picture.made(options.made), below, small);
    return drawLines(context, frame, options.credits, made, small);
  };
  const mapTop = Math.ceil(head(PAD / 2) + PAD / 2);
  const mapBottom = mapTop + size.y;
  const height = Math.ceil(foot(mapBottom) + PAD / 2);
  canvas.width = frame.width * DETAIL;
  canvas.height = height * DETAIL;
  context.scale(DETAIL, DETAIL);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, frame.width, height);
  head(PAD / 2);
  foot(mapBottom);

  context.save();
  context.translate(0, mapTop);
  context.beginPath();
  context.rect(0, 0, size.x, size.y);
  context.clip();
  const { arranged, occupied } = arrangeForPicture(context, map, scene, colors);
  await paintEmbedded(context, map, options.files);
  if (options.ownTiles) copyTiles(context, map);
  else await paintNames(context, map, options.files, options.labels, occupied);
  paintMarks(context, arranged, scene, colors);
  context.restore();

  const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
  const metres = roundDistance(perPixel * MOST_SCALE_PX);
  drawScale(context, frame, mapBottom, { lengthPx: metres / perPixel, words: formats.distance(metres) });
  return canvas;
}
