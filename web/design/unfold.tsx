// A button that unfolds a small panel beneath it: choices of a filter, columns, keys.

import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import styles from './unfold.module.css';

export function Unfold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      position="bottom-start"
      withRoles={false}
      shadow="none"
    >
      <Popover.Target>
        <span>
          <Button small aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
            {label}
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.unfold} role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
