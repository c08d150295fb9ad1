import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { API_VERSION } from '../../shared/instagram/platform.ts';
import type { DoctorReport } from '../../shared/model/doctor.ts';
import type { DoctorParts } from '../doctor/check.ts';
import { createDoctor, type Doctor } from '../doctor/doctor.ts';
import type { WayIn } from './way-in.ts';

type Given = Omit<
  DoctorParts,
  'probe' | 'registerAgain' | 'refusedSignatures' | 'freeBytes' | 'apiVersion' | 'randomText'
>;

/** The doctor of one desk, with the eyes that know this computer. */
export function openDoctor(
  { wayIn, folder, ...parts }: Given & { wayIn: WayIn; folder: string },
  tell: (report: DoctorReport) => void,
): Doctor {
  return createDoctor(
    {
      ...parts,
      probe: wayIn.probe,
      registerAgain: () => wayIn.registration.tryAgain(true),
      refusedSignatures: wayIn.refusedSignatures,
      async freeBytes() {
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize;
      },
      apiVersion: API_VERSION,
      randomText: () => randomBytes(16).toString('hex'),
    },
    tell,
  );
}
