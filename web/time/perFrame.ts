/** Of the calls within one frame of the screen only the last is made, when the frame begins. */
export function perFrame<Values extends readonly unknown[]>(
  run: (...values: Values) => void,
  nextFrame: (then: () => void) => void = requestAnimationFrame,
): (...values: Values) => void {
  let wanted: Values | null = null;
  return (...values) => {
    const asked = wanted !== null;
    wanted = values;
    if (asked) return;
    nextFrame(() => {
      const last = wanted as Values;
      wanted = null;
      run(...last);
    });
  };
}
