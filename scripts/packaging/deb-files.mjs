/** The two text files of a deb, from electron-builder.yml (`config`) and package.json (`about`). */

export function controlFile(config, about, architecture) {
  return `${[
    `Package: ${about.name}`,
    `Version: ${about.version.replace('-', '~')}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${config.linux.maintainer}`,
    `Depends: ${config.deb.depends.join(', ')}`,
    `Recommends: ${config.deb.recommends.join(', ')}`,
    'Section: net',
    'Priority: optional',
    `Description: ${config.linux.synopsis}`,
    ` ${about.description}`,
  ].join('\n')}\n`;
}

export function desktopEntry({ productName, protocols, linux }) {
  const schemes = [protocols].flat().flatMap(({ schemes: names }) => names);
  const entry = {
    Name: productName,
    Exec: `/opt/${productName}/${linux.executableName} %U`,
    Terminal: 'false',
    Type: 'Application',
    Icon: linux.executableName,
    Comment: linux.synopsis,
    Categories: `${linux.category};`,
    MimeType: schemes.map((scheme) => `x-scheme-handler/${scheme};`).join(''),
    ...linux.desktop.entry,
  };
  return `[Desktop Entry]\n${Object.entries(entry)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')}`;
}
