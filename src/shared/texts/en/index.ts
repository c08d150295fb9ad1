import { accounts } from './accounts.ts';
import { board } from './board.ts';
import { checks } from './checks.ts';
import { choices } from './choices.ts';
import { connect } from './connect.ts';
import { contact } from './contact.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { files } from './files.ts';
import { guide } from './guide.ts';
import { health } from './health.ts';
import { inbox } from './inbox.ts';
import { media } from './media.ts';
import { menu } from './menu.ts';
import { moving } from './moving.ts';
import { notifications } from './notifications.ts';
import { pages } from './pages.ts';
import { places } from './places.ts';
import { practice } from './practice.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { support } from './support.ts';
import { tray } from './tray.ts';
import { triage } from './triage.ts';
import { update } from './update.ts';
import { voice } from './voice.ts';
import { wayIn } from './way-in.ts';
import { writing } from './writing.ts';

export const en = {
  ...accounts,
  ...board,
  ...checks,
  ...choices,
  ...connect,
  ...contact,
  ...doctor,
  ...errors,
  ...files,
  ...guide,
  ...health,
  ...inbox,
  ...media,
  ...menu,
  ...moving,
  ...pages,
  ...practice,
  ...places,
  ...notifications,
  ...safety,
  ...search,
  ...settings,
  ...support,
  ...tray,
  ...triage,
  ...update,
  ...voice,
  ...wayIn,
  ...writing,
};
