// A disk of our own for the faults that a disk has. Only root may mount, and only Linux has what is used here.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';

const quiet = { stdio: 'ignore' } as const;

/** Whoever works in the folder holds the disk: sessions of a killed database take a moment to notice. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
      } catch {
        return false;
      }
    });
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was just ending by itself.
  }
}

async function unmount(folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    for (const pid of processesIn(folder)) end(pid);
    try {
      execFileSync('umount', [folder], quiet);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}

export type MemoryDisk = { readonly folder: string; readonly remove: () => Promise<void> };

/** In memory; undefined where nothing can be mounted. */
export function mountMemory(bytes: number): MemoryDisk | undefined {
  const folder = makeStateFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0711`, 'tmpfs', folder], quiet);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  chmodSync(folder, 0o711);
  return {
    folder,
    remove: async () => {
      await unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type CuttableDisk = {
  readonly folder: string;
  /** From here on nothing more reaches the disk, and what only the system's memory held is gone. */
  readonly cut: () => void;
  /** The disk as it is after the cut; whoever still worked on it is ended. */
  readonly comeBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** EXT4_IOC_SHUTDOWN without flushing the log: the file system stops as at a cut of power. */
const CUT = 'open(my $f, "<", $ARGV[0]) or die; my $how = pack("I", 2); ioctl($f, 0x8004587d, $how) or die $!';
const SIZE = 2 * 1024 ** 3;

/** ext4 in a file, by way of a loop device; undefined where that cannot be had. */
export function mountCuttable(): CuttableDisk | undefined {
  const outer = makeStateFolder();
  const image = join(outer, 'disk');
  const folder = join(outer, 'state');
  const mount = () => {
    execFileSync('mount', ['-o', 'loop', image, folder], quiet);
    chmodSync(folder, 0o711);
  };
  try {
    execFileSync('perl', ['-v'], quiet);
    closeSync(openSync(image, 'w'));
    truncateSync(image, SIZE);
    execFileSync('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image], quiet);
    mkdirSync(folder);
    mount();
  } catch {
    rmSync(outer, { recursive: true, force: true });
    return undefined;
  }
  return {
    folder,
    cut: () => {
      execFileSync('perl', ['-e', CUT, folder]);
      try {
        writeFileSync(join(folder, 'after-the-cut'), '');
      } catch {
        return;
      }
      throw new Error('the disk takes writes after it was cut');
    },
    comeBack: async () => {
      await unmount(folder);
      mount();
    },
    remove: async () => {
      await unmount(folder);
      rmSync(outer, { recursive: true, force: true });
    },
  };
}
