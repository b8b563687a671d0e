/**
 * Runs `run` one at a time: while one is under way, only the last of what is asked is kept and run next. So a brush never
 * queues up answers that nobody will see. `done` is given every result, in order.
 */
export function latestOnly<Ask, Answer>(
  run: (ask: Ask) => Promise<Answer>,
  done: (answer: Answer, ask: Ask) => void,
  failed: (error: unknown) => void,
): (ask: Ask) => void {
  let next: { ask: Ask } | null = null;
  let busy = false;
  const start = async (ask: Ask): Promise<void> => {
    busy = true;
    try {
      done(await run(ask), ask);
    } catch (error) {
      failed(error);
    }
    busy = false;
    const following = next;
    next = null;
    if (following) void start(following.ask);
  };
  return (ask) => {
    if (busy) next = { ask };
    else void start(ask);
  };
}
