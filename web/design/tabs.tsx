// Views of one thing beside each other. Which one is open belongs to the address and is given from outside.

import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export type Tab = { readonly id: string; readonly label: string; readonly content: ReactNode };

type TabsProps = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
};

export function Tabs({ label, tabs, open, onOpen }: TabsProps) {
  return (
    <MantineTabs value={open} onChange={(id) => onOpen(id ?? open)} keepMounted={false} variant="none">
      <MantineTabs.List aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.id} value={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.id} value={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
