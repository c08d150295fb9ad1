import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
// Which of the lists it is decides whoever builds the page.
import { List } from 'the-list';
import type { Line } from './line.tsx';

type KeepingPage = typeof globalThis & { peerPage?: { keep(person: string, lines: Line[]): void } };

const threads = new Map<string, Line[]>();

function Page() {
  const [people, setPeople] = useState<string[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  (globalThis as KeepingPage).peerPage = {
    keep(person, lines) {
      threads.set(person, lines);
      flushSync(() => setPeople([...threads.keys()]));
    },
  };
  const lines = open === null ? null : threads.get(open);
  return (
    <div className="page">
      <nav>
        {people.map((person) => (
          <button key={person} type="button" onClick={() => setOpen(person)}>
            {person}
          </button>
        ))}
      </nav>
      <main>{lines && <List key={open} lines={lines} />}</main>
    </div>
  );
}

const place = document.getElementById('page');
if (place) createRoot(place).render(<Page />);
