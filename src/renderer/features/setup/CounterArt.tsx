import type { ReactNode } from 'react';
import styles from './CounterArt.module.css';

interface CounterArtProps {
  label: string;
}

/** The counter of the first screen: two shelves, a clock whose wedge is the time to answer, and what our owners make. */
export function CounterArt({ label }: CounterArtProps) {
  return (
    <svg
      className={styles.art}
      viewBox="0 0 900 250"
      preserveAspectRatio="xMidYMax"
      role="img"
      aria-label={label}
    >
      {shelf}
      {shelfRight}
      {clock}
      {plant}
      {mug}
      {counterBell}
      {cake}
      {parcel}
    </svg>
  );
}

const shelf: ReactNode = (
  <g>
    <rect x="96" y="96" width="196" height="5" rx="2.5" fill="var(--c-wood)" />
    <path d="M116 96V66a3 3 0 0 1 3-3h20a3 3 0 0 1 3 3v30z" fill="var(--face-5)" />
    <path d="M154 96c-5-20 0-28 7-36 7 8 12 16 7 36z" fill="var(--face-3)" />
    <path d="M182 96V72h32v24z" fill="var(--face-1)" />
    <path d="M226 96c0-11-6-14-6-22h25c0 8-6 11-6 22z" fill="var(--face-2)" />
    <path d="M254 96V64h12v32z" fill="var(--face-4)" />
  </g>
);

const shelfRight: ReactNode = (
  <g>
    <rect x="608" y="96" width="196" height="5" rx="2.5" fill="var(--c-wood)" />
    <path d="M628 96V76h46v20z" fill="var(--face-2)" />
    <path d="M634 76V62h34v14z" fill="var(--face-8)" />
    <path d="M690 96V80a13 13 0 0 1 26 0v16z" fill="var(--face-7)" />
    <path d="M732 96V60h15v36z" fill="var(--face-4)" />
    <path d="M751 96V68h15v28z" fill="var(--face-6)" />
    <path d="M770 96V64h12v32z" fill="var(--face-3)" />
  </g>
);

const clock: ReactNode = (
  <g transform="translate(450 62)">
    <circle r="31" fill="var(--c-raised)" />
    <circle r="31" fill="none" stroke="var(--c-wood)" strokeWidth="4" />
    <path d="M0 0V-20A20 20 0 0 1 17.3 10z" fill="var(--c-brass)" opacity=".85" />
    <path d="M0 0V-20M0 0 17.3 10" stroke="var(--c-text-2)" strokeWidth="2.4" strokeLinecap="round" />
  </g>
);

const plant: ReactNode = (
  <g transform="translate(150 130)">
    <g fill="var(--art-leaf)">
      <path d="M46 62C24 59 15 44 15 26c20 2 31 15 31 36z" />
      <path d="M46 62c22-3 31-18 31-36-20 2-31 15-31 36z" />
    </g>
    <path d="M46 64c-10-17-9-37 0-54 9 17 10 37 0 54z" fill="var(--art-leaf-light)" />
    <path d="M17 64h58l-6 46a11 11 0 0 1-11 10H34a11 11 0 0 1-11-10z" fill="var(--art-pot)" />
    <rect x="12" y="58" width="68" height="14" rx="4" fill="var(--art-pot-rim)" />
  </g>
);

const mug: ReactNode = (
  <g transform="translate(268 166)">
    <path d="M68 24c18-3 27 5 24 19s-14 20-29 17" fill="none" stroke="var(--art-handle)" strokeWidth="8" />
    <path d="M4 8h68l-4 64a12 12 0 0 1-12 12H20A12 12 0 0 1 8 72z" fill="var(--art-clay)" />
    <path d="M4 8h68l-2.3 36c-8 6-12-4-22-2s-16 7-24 2-11 2-17.4 1z" fill="var(--art-glaze)" />
    <ellipse cx="38" cy="8" rx="34" ry="6" fill="var(--art-glaze-deep)" />
    <g fill="var(--art-speck)" opacity=".5">
      <circle cx="24" cy="62" r="1.3" />
      <circle cx="34" cy="70" r="1.5" />
      <circle cx="46" cy="60" r="1.2" />
      <circle cx="54" cy="70" r="1.4" />
      <circle cx="40" cy="56" r="1" />
    </g>
  </g>
);

const counterBell: ReactNode = (
  <g transform="translate(376 122)">
    <rect x="65" y="0" width="18" height="22" rx="8" fill="var(--c-brass-deep)" />
    <path d="M8 98C8 54 36 18 74 18s66 36 66 80z" fill="var(--c-brass)" />
    <path
      d="M29 86c2-24 13-42 31-51"
      fill="none"
      stroke="var(--c-brass-light)"
      strokeWidth="8.5"
      strokeLinecap="round"
    />
    <rect x="-2" y="106" width="152" height="22" rx="11" fill="var(--c-brass-deep)" />
  </g>
);

const cake: ReactNode = (
  <g transform="translate(556 140)">
    <path d="M50 82h16v22H50z" fill="var(--art-stand)" />
    <rect x="28" y="103" width="60" height="7" rx="3.5" fill="var(--art-stand)" />
    <ellipse cx="58" cy="81" rx="58" ry="8" fill="var(--art-plate)" />
    <path d="M18 42h80v34a40 7 0 0 1-80 0z" fill="var(--art-sponge)" />
    <path
      d="M18 42h80v9c-5 8-9 0-14 3s-8 9-14 2-9 8-15 3-9 5-15-1-9 5-14 0-5 0-8-3z"
      fill="var(--art-cream)"
    />
    <ellipse cx="58" cy="42" rx="40" ry="7" fill="var(--art-cream)" />
    <g fill="var(--art-cherry)">
      <circle cx="44" cy="36" r="7.5" />
      <circle cx="59" cy="31" r="8.5" />
      <circle cx="73" cy="37" r="7.2" />
    </g>
    <path d="M59 23c0-8 4-13 11-14-1 9-5 13-11 14z" fill="var(--art-stalk)" />
  </g>
);

const parcel: ReactNode = (
  <g transform="translate(702 176)">
    <rect width="96" height="74" rx="5" fill="var(--art-parcel)" />
    <rect width="96" height="22" rx="5" fill="var(--art-parcel-lid)" />
    <path d="M48 0v74" stroke="var(--art-ribbon)" strokeWidth="4" />
    <path d="M0 44h96" stroke="var(--art-ribbon)" strokeWidth="4" />
    <path
      d="M48 44c-9-13-22-10-20-3s13 5 20 3c7 2 18 4 20-3s-11-10-20 3z"
      fill="none"
      stroke="var(--art-ribbon)"
      strokeWidth="3.5"
    />
  </g>
);
