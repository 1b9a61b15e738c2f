/**
 * Begins to count what the processor works for this process; what is returned tells it, in
 * milliseconds. What else the machine does does not count, as it would on a clock.
 */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
