// Long because it is one list of drawings.
/** Our icons: 16 px grid, 1.4 px round strokes, the colour of the text around them. */
export const iconShapes = {
  reply: (
    <>
      <path d="M2.5 7.8c0-3 2.5-5.3 5.5-5.3s5.5 2.3 5.5 5.3-2.5 5.2-5.5 5.2c-.7 0-1.5-.1-2.1-.3L2.9 13.5l.7-2.6a5 5 0 0 1-1.1-3.1z" />
      <path d="M8 5.2v2.9l1.9 1.1" />
    </>
  ),
  waiting: (
    <path d="M4.5 2.5h7M4.5 13.5h7M5.3 2.5c0 3.2 2.7 3.6 2.7 5.5s-2.7 2.3-2.7 5.5M10.7 2.5c0 3.2-2.7 3.6-2.7 5.5s2.7 2.3 2.7 5.5" />
  ),
  all: (
    <>
      <path d="M2.5 5.5a2 2 0 0 1 2-2h5a2 2 0 0 1 2 2v2.8a2 2 0 0 1-2 2H6.2L3.8 12v-1.8a2 2 0 0 1-1.3-1.9z" />
      <path d="M13 6.3c.4.300.600.800.6 1.3v2.7a2 2 0 0 1-1 1.7v1.6L10.8 12" />
    </>
  ),
  check: <path d="m3.5 8.4 3 3 6-6.6" />,
  settings: (
    <>
      <path d="M2.5 4.8h6M12 4.8h1.5M2.5 11.2H4M7.5 11.2h6" />
      <circle cx="10.3" cy="4.8" r="1.7" />
      <circle cx="5.7" cy="11.2" r="1.7" />
    </>
  ),
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  minus: <path d="M3.2 8h9.6" />,
  image: (
    <>
      <rect x="2.3" y="3" width="11.4" height="10" rx="1.8" />
      <circle cx="5.7" cy="6.2" r="1" />
      <path d="m2.7 11.5 3.2-2.9 2.1 1.8 2.6-2.7 2.9 2.9" />
    </>
  ),
  smile: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M5.6 9.3c.5.9 1.4 1.4 2.4 1.4s1.9-.5 2.4-1.4" />
      <path d="M6 6.3v.5M10 6.3v.5" strokeWidth={1.6} />
    </>
  ),
  mic: (
    <>
      <rect x="6" y="1.9" width="4" height="7.4" rx="2" />
      <path d="M3.7 7.5a4.3 4.3 0 0 0 8.6 0M8 11.8v2.3" />
    </>
  ),
  up: <path d="M8 13V3.3M3.9 7.3 8 3.2l4.1 4.1" />,
  down: <path d="m4 6.2 4 4 4-4" />,
  left: <path d="m9.8 4-4 4 4 4" />,
  right: <path d="m6.2 4 4 4-4 4" />,
  phone: (
    <>
      <rect x="4.5" y="1.7" width="7" height="12.6" rx="1.7" />
      <path d="M7.2 12.2h1.6" />
    </>
  ),
  lock: (
    <>
      <rect x="3.3" y="7" width="9.4" height="6.6" rx="1.5" />
      <path d="M5.3 7V5.1a2.7 2.7 0 0 1 5.4 0V7" />
    </>
  ),
  alert: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 5v3.5" />
      <path d="M8 10.8v.1" strokeWidth={1.7} />
    </>
  ),
  retry: (
    <>
      <path d="M13 8a5 5 0 1 1-1.6-3.7L13 5.8" />
      <path d="M13 2.6v3.2H9.8" />
    </>
  ),
  copy: (
    <>
      <rect x="5.3" y="5.3" width="8" height="8" rx="1.6" />
      <path d="M10.7 5.3V4.2a1.5 1.5 0 0 0-1.5-1.5h-5a1.5 1.5 0 0 0-1.5 1.5v5a1.5 1.5 0 0 0 1.5 1.5h1.1" />
    </>
  ),
  external: (
    <path d="M9.3 2.8h3.9v3.9M13 3 7.7 8.3M11.5 9.3v2.5a1.4 1.4 0 0 1-1.4 1.4H4.2a1.4 1.4 0 0 1-1.4-1.4V5.9a1.4 1.4 0 0 1 1.4-1.4h2.5" />
  ),
  play: (
    <path
      d="M5 3.4v9.2c0 .4.400.6.700.4l7-4.6a.5.5 0 0 0 0-.8l-7-4.6a.5.5 0 0 0-.700.4z"
      fill="currentColor"
      stroke="none"
    />
  ),
  pause: (
    <>
      <rect x="4" y="3.2" width="2.8" height="9.6" rx="0.9" fill="currentColor" stroke="none" />
      <rect x="9.2" y="3.2" width="2.8" height="9.6" rx="0.9" fill="currentColor" stroke="none" />
    </>
  ),
  save: (
    <path d="M8 2.6v7.2M4.8 6.9 8 10l3.2-3.1M2.8 11.2v.9c0 .7.6 1.3 1.3 1.3h7.8c.7 0 1.3-.6 1.3-1.3v-.9" />
  ),
  x: <path d="m4 4 8 8M12 4l-8 8" />,
  pencil: <path d="m3 13 .6-2.7 7-7a1.2 1.2 0 0 1 1.7 0l.4.4a1.2 1.2 0 0 1 0 1.7l-7 7z" />,
  shop: (
    <>
      <path d="M2.7 6.5 3.5 3h9l.8 3.5M3.5 8v5h9V8M6.5 13V9.8h3V13" />
      <path d="M2.7 6.5c0 1 .8 1.7 1.7 1.7s1.8-.7 1.8-1.7c0 1 .8 1.7 1.8 1.7s1.8-.7 1.8-1.7c0 1 .8 1.7 1.8 1.7s1.7-.7 1.7-1.7z" />
    </>
  ),
  outbox: (
    <path d="M2.5 9.5h3l.9 1.6h3.2l.9-1.6h3M2.5 9.5v2.3a1.5 1.5 0 0 0 1.5 1.5h8a1.5 1.5 0 0 0 1.5-1.5V9.5M8 9V2.5M5.3 5 8 2.4 10.7 5" />
  ),
  reel: (
    <>
      <rect x="2.3" y="2.3" width="11.4" height="11.4" rx="2.6" />
      <path d="M2.5 5.9h11M6 2.5l1.7 3.4M9.7 2.5l1.7 3.4" />
      <path d="M6.8 8.1v3.3l2.7-1.7z" fill="currentColor" />
    </>
  ),
  undo: (
    <>
      <path d="M5.5 3 2.5 6l3 3" />
      <path d="M2.7 6h6.5a4 4 0 0 1 0 8H6.3" />
    </>
  ),
  clip: (
    <path d="M12.8 7.5 8 12.3a3 3 0 0 1-4.3-4.3l5.2-5.2a2 2 0 0 1 2.9 2.9l-5.1 5.1a1 1 0 0 1-1.5-1.5l4.5-4.5" />
  ),
  key: (
    <>
      <circle cx="5.3" cy="10.5" r="2.8" />
      <path d="m7.3 8.5 5.5-5.5M10.7 5l1.9 1.9M12.2 3.6l1.3 1.3" />
    </>
  ),
  eye: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  heart: <path d="M8 13.2S2.3 10 2.3 6.3A2.9 2.9 0 0 1 8 5.3a2.9 2.9 0 0 1 5.7 1C13.7 10 8 13.2 8 13.2z" />,
  megaphone: (
    <>
      <path d="M2.8 6.4v3.2h2.3l5 2.9v-9l-5 2.9z" />
      <path d="M12.4 6a2.8 2.8 0 0 1 0 4M5.3 9.8l.9 3.2" />
    </>
  ),
  link: (
    <>
      <path d="M6.7 9.3a2.7 2.7 0 0 0 3.9 0l2-2a2.7 2.7 0 0 0-3.9-3.9l-.9.9" />
      <path d="M9.3 6.7a2.7 2.7 0 0 0-3.9 0l-2 2a2.7 2.7 0 0 0 3.9 3.9l.9-.9" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M2.4 8h11.2M8 2.3c1.7 1.6 2.5 3.5 2.5 5.7S9.7 12.1 8 13.7C6.3 12.1 5.5 10.2 5.5 8S6.3 3.9 8 2.3z" />
    </>
  ),
  user: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M2.9 13.5c.5-2.6 2.5-4.2 5.1-4.2s4.6 1.6 5.1 4.2" />
    </>
  ),
  cloudoff: (
    <path d="M6.5 4.4a3.9 3.9 0 0 1 5.4 3.2 2.5 2.5 0 0 1 1.5 3.9M10.5 12.5H4.7a2.9 2.9 0 0 1-.3-5.8M2.5 2.5l11 11" />
  ),
  quote: <path d="M6.3 4 2.5 7.5 6.3 11M2.7 7.5h6.2c2.6 0 4.6 1.7 4.6 4.3v.7" />,
  box: (
    <>
      <path d="m8 1.9 5.5 2.8v6.6L8 14.1l-5.5-2.8V4.7z" />
      <path d="M2.7 4.8 8 7.5l5.3-2.7M8 7.5v6.4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.4" y="3.3" width="11.2" height="10.2" rx="1.8" />
      <path d="M2.6 6.6h10.8M5.4 1.9v2.5M10.6 1.9v2.5" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.5" y="4" width="13" height="8.2" rx="1.8" />
      <path d="M4 6.7h.1M6.7 6.7h.1M9.3 6.7h.1M12 6.7h.1M5.3 9.5h5.4" />
    </>
  ),
  laptop: (
    <>
      <rect x="3.2" y="3.2" width="9.6" height="7" rx="1.3" />
      <path d="M1.6 12.7h12.8" />
    </>
  ),
  snooze: (
    <>
      <circle cx="8" cy="8.8" r="4.9" />
      <path d="M8 6.2v2.7l1.8 1.1M2.4 4.3 4.5 2.5M13.6 4.3 11.5 2.5" />
    </>
  ),
  board: (
    <>
      <rect x="2.3" y="2.8" width="3" height="10.4" rx="1" />
      <rect x="6.5" y="2.8" width="3" height="7" rx="1" />
      <rect x="10.7" y="2.8" width="3" height="4.4" rx="1" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="m5.6 8.1 1.7 1.7 3.2-3.5" />
    </>
  ),
  folder: (
    <path d="M2.3 4.7a1.4 1.4 0 0 1 1.4-1.4h2.4l1.5 1.7h4.7a1.4 1.4 0 0 1 1.4 1.4v4.9a1.4 1.4 0 0 1-1.4 1.4H3.7a1.4 1.4 0 0 1-1.4-1.4z" />
  ),
  tag: (
    <>
      <path d="M2.7 7.7V3.9c0-.7.5-1.2 1.2-1.2h3.8c.3 0 .6.100.800.3l4.5 4.5c.5.500.5 1.2 0 1.7l-3.8 3.8c-.5.5-1.200.5-1.7 0L3 8.5a1.1 1.1 0 0 1-.3-.8z" />
      <circle cx="5.7" cy="5.7" r=".6" fill="currentColor" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  slash: (
    <>
      <rect x="2.3" y="2.3" width="11.4" height="11.4" rx="2.6" />
      <path d="m9.6 5-3.2 6" />
    </>
  ),
  more: (
    <>
      <circle cx="3.5" cy="8" r=".9" fill="currentColor" />
      <circle cx="8" cy="8" r=".9" fill="currentColor" />
      <circle cx="12.5" cy="8" r=".9" fill="currentColor" />
    </>
  ),
  panel: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.8" />
      <path d="M10 3v10" />
    </>
  ),
  sidebar: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.8" />
      <path d="M6 3v10" />
    </>
  ),
  note: (
    <>
      <path d="M3 4.3A1.8 1.8 0 0 1 4.8 2.5h6.4A1.8 1.8 0 0 1 13 4.3v5L9.3 13.5H4.8A1.8 1.8 0 0 1 3 11.7z" />
      <path d="M13 9.3h-2.4a1.3 1.3 0 0 0-1.3 1.3v2.8" />
    </>
  ),
  shield: (
    <>
      <path d="m8 1.9 5 1.8v3.9c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.7z" />
      <path d="m5.9 7.9 1.5 1.5 2.7-3" />
    </>
  ),
  moon: <path d="M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z" />,
  bell: <path d="M4 7a4 4 0 0 1 8 0c0 3.3 1.3 4.3 1.3 4.3H2.7S4 10.3 4 7zM6.7 13.3a1.4 1.4 0 0 0 2.6 0" />,
  translate: (
    <path d="M2.3 3.8h7M5.8 2.3v1.5M8 3.8c-.6 2.8-2.6 5-5.3 6.1M4 6.2c.9 1.7 2.3 2.9 4 3.6M8 13.7l2.9-6.7 2.9 6.7M9 11.5h3.8" />
  ),
  pulse: <path d="M1.8 8.3h2.8L6.3 4l3 8.2 1.7-3.9h3.2" />,
  filter: <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />,
  sort: <path d="M4.8 3v9.7M2.5 10.5l2.3 2.3 2.3-2.3M9 4.5h4.5M9 8h3.5M9 11.5h2" />,
  trash: (
    <path d="M2.8 4.3h10.4M6.3 4.3V2.7h3.4v1.6M4 4.3l.6 8a1.3 1.3 0 0 0 1.3 1.2h4.2a1.3 1.3 0 0 0 1.3-1.2l.6-8" />
  ),
  users: (
    <>
      <circle cx="6" cy="5.7" r="2.3" />
      <path d="M1.8 12.8c.4-2.2 2-3.6 4.2-3.6s3.8 1.4 4.2 3.6M10.3 3.6a2.3 2.3 0 0 1 0 4.2M11.7 9.5c1.400.5 2.3 1.7 2.6 3.3" />
    </>
  ),
  window: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.8" />
      <path d="M2.2 6h11.6" />
    </>
  ),
} as const;

export type IconName = keyof typeof iconShapes;
