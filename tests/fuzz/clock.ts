/** Time that is spent, not waited for: other programs on the machine must not make a parser seem slow. */

/** Gives the milliseconds since, without those in which the whole process had to wait for a processor. */
export function startClock(): () => number {
  const began = performance.now();
  const spent = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(spent);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}
