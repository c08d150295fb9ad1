/**
 * The section of a version in CHANGELOG.md, without its heading.
 *
 * @param {string} changes text of CHANGELOG.md
 * @param {string} version for example "0.2.0", with or without the "v" of a tag
 * @throws {Error} which says what to write where: the section is missing, empty, or says that it is not released
 */
export function releaseNotes(changes, version) {
  const wanted = version.replace(/^v/, '');
  const sections = changes.split(/^## /m).slice(1);
  const section = sections.find((each) => firstWord(each) === wanted);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${wanted}"`);
  const end = section.indexOf('\n');
  const heading = end < 0 ? section : section.slice(0, end);
  if (/not released/i.test(heading)) {
    throw new Error(
      `CHANGELOG.md still says of ${wanted} that it is not released: write the day there instead`,
    );
  }
  const notes = end < 0 ? '' : section.slice(end).trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing about ${wanted}`);
  return `${notes}\n`;
}

function firstWord(section) {
  return section.split(/[\s,]/, 1)[0];
}
