// Figures for Prometheus. Labels are names of doors and statuses, never of people or things.

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/open-database.ts';

export type Metrics = {
  readonly observe: (door: string, method: string, status: number, seconds: number) => void;
  readonly registry: Registry;
};

export function openMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'shyraq_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['door', 'method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'shyraq_database_connections',
    help: 'Connections of the application to its database; waiting: requests without one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(database.sizes())) this.set({ state }, count);
    },
  });
  return {
    registry,
    observe: (door, method, status, seconds) => requests.observe({ door, method, status: String(status) }, seconds),
  };
}
