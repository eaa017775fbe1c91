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
  const transition = { ...SWIFT, transition: 'fade' } as const;
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      centered
      size="34rem"
      transitionProps={transition}
      classNames={{ content: styles.content ?? '' }}
    >
      <Modal.Overlay className={styles.overlay ?? ''} />
      <Modal.Content shadow="none">
        <div className={styles.header}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={say('web:dialog.close')} />
        </div>
        <div className={styles.body}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The library heads its drawers with a `header`, which would be a second banner of the page. */
const NO_BANNER = { component: 'div' };

/** Opens at the right and leaves the page where it was. */
export function SidePanel({ open, title, onClose, children }: DialogProps) {
  const say = useSay();
  return (
    <Drawer.Root
      opened={open}
      onClose={onClose}
      position="right"
      size="42rem"
      shadow="none"
      classNames={{ content: styles.panel ?? '', title: styles.title ?? '', header: styles.header ?? '' }}
      transitionProps={SWIFT}
    >
      <Drawer.Overlay className={styles.overlay ?? ''} />
      <Drawer.Content>
        <Drawer.Header {...NO_BANNER}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={say('web:dialog.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <div className={styles.body}>{children}</div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
