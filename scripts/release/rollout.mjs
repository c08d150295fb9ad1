/**
 * A feed file (latest.yml, latest-mac.yml, …) that offers its release to so many of a hundred installations. Each
 * installation has drawn a number for itself once, so whoever was offered it at 10 is among those at 50.
 *
 * @param {string} feed text of the file
 * @param {number} percent 0: nobody is offered it any more; 100: everybody
 */
export function withRollout(feed, percent) {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new Error(`a rollout is a whole number from 0 to 100, not "${percent}"`);
  }
  if (!/^version: \S/m.test(feed)) throw new Error('this is no feed file: it names no version');
  const rest = feed.replace(/^stagingPercentage: .*\n?/m, '').replace(/\n*$/, '\n');
  return percent === 100 ? rest : `${rest}stagingPercentage: ${percent}\n`;
}
