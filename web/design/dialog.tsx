// A question that must be answered before one goes on, and a panel at the side of the page. Focus stays inside and returns.

import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useSay } from './words.tsx';

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

const SWIFT = { duration: 120, timingFunction: 'ease-out' } as const;

export function Dialog({ open, title, onClose, children }: DialogProps) {
  const say = useSay();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      centered
      size="34rem"
      shadow="none"
      classNames={{ content: styles.content ?? '', title: styles.title ?? '', header: styles.header ?? '' }}
      overlayProps={{ className: styles.overlay ?? '' }}
      transitionProps={{ ...SWIFT, transition: 'fade' }}
      closeButtonProps={{ 'aria-label': say('web:dialog.close') }}
    >
      <div className={styles.body}>{children}</div>
    </Modal>
  );
}

/** Opens at the right and leaves the page where it was. */
export function SidePanel({ open, title, onClose, children }: DialogProps) {
  const say = useSay();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size="42rem"
      shadow="none"
      classNames={{ content: styles.panel ?? '', title: styles.title ?? '', header: styles.header ?? '' }}
      overlayProps={{ className: styles.overlay ?? '' }}
      transitionProps={SWIFT}
      closeButtonProps={{ 'aria-label': say('web:dialog.close') }}
    >
      <div className={styles.body}>{children}</div>
    </Drawer>
  );
}
