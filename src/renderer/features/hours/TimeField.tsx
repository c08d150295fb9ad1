import { useState } from 'react';

interface TimeFieldProps {
  label: string;
  minute: number;
  onChange(minute: number): void;
}

/** A time of day in minutes, as the system writes it. */
export function TimeField({ label, minute, onChange }: TimeFieldProps) {
  // What main has not written yet must not be taken from under the fingers.
  const [typed, setTyped] = useState<string | null>(null);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return (
    <input
      type="time"
      aria-label={label}
      required
      value={typed ?? `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`}
      onChange={({ target: { value } }) => {
        setTyped(value);
        const [hour, rest] = value.split(':').map(Number);
        // While a part of it is missing there is no time yet.
        if (hour !== undefined && rest !== undefined) onChange(hour * 60 + rest);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
