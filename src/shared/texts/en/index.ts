import { accounts } from './accounts.ts';
import { connect } from './connect.ts';
import { errors } from './errors.ts';
import { inbox } from './inbox.ts';

export const en = { ...accounts, ...connect, ...errors, ...inbox };
