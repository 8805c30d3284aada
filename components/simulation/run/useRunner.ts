import { create } from 'zustand';
import type { Configuration } from '@/lib/config/schema';
import { predictFields } from '@/lib/prediction/predict';
import { database } from '@/lib/storage/database';
import { useNotices } from '../../notices';
import { simulationEnvironment } from './environment';
import { runSimulation } from './runner';

interface Runner {
  /** The simulation that runs in this page. */
  running: string | null;
  /** It learns from some of the conversations before it predicts others. */
  learning: boolean;
  start: (id: string, settings: Configuration['prediction']) => Promise<void>;
  stop: () => void;
}

/** Gives the page its turn. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

function createRunner() {
  let controller = new AbortController();
  return create<Runner>()((set) => ({
    running: null,
    learning: false,
    start: async (id, settings) => {
      // Two pages that ran the same would do everything twice.
      await navigator.locks.request('simulation', { ifAvailable: true }, async (lock) => {
        if (!lock) {
          const message = 'Another tab runs a simulation. Wait for it, or stop it there.';
          useNotices.getState().show({ message, retry: null });
          return;
        }
        controller = new AbortController();
        const { signal } = controller;
        set({ running: id });
        // One environment for all of it: what a server was found to take is asked once.
        const environment = simulationEnvironment(database, settings);
        const predict: typeof predictFields = (request, settings, signal) =>
          predictFields(request, settings, signal, environment);
        const onLearning = (learning: boolean) => set({ learning });
        const parts = { database, settings, predict, breathe, onLearning };
        try {
          await runSimulation(id, parts, signal);
        } finally {
          set({ running: null, learning: false });
        }
      });
    },
    stop: () => controller.abort(),
  }));
}

/** Runs one simulation at a time, whatever of the page is shown. */
export const useRunner = createRunner();
