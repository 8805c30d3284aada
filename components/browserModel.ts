import { create } from 'zustand';

/** The languages of the rules; the conversation's own is asked for when it is predicted. */
const english = [{ type: 'text', languages: ['en'] }];
const languages = { expectedInputs: english, expectedOutputs: english };

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** The part of the browser's Prompt API that downloads its model. */
interface BrowserLanguageModel {
  availability(options: typeof languages): Promise<Availability>;
  create(
    options: typeof languages & { monitor: (model: EventTarget) => void },
  ): Promise<{ destroy(): void }>;
}

function browserLanguageModel(): BrowserLanguageModel | null {
  const { LanguageModel } = globalThis as { LanguageModel?: BrowserLanguageModel };
  return LanguageModel ?? null;
}

interface BrowserModelState {
  /** Null until the browser has answered. */
  availability: Availability | null;
  /** How much is here, from 0 to 1, while this page downloads; null while it does not. */
  loaded: number | null;
  failed: boolean;
}

export const useBrowserModel = create<BrowserModelState>()(() => ({
  availability: null,
  loaded: null,
  failed: false,
}));

/** Asks the browser how it stands. */
export async function checkBrowserModel(): Promise<void> {
  const availability = (await browserLanguageModel()?.availability(languages)) ?? 'unavailable';
  useBrowserModel.setState({ availability });
}

/** Starts the download, or follows one. Call it straight from a click: the browser wants the gesture. */
export async function downloadBrowserModel(): Promise<void> {
  useBrowserModel.setState({ loaded: 0, failed: false });
  try {
    const session = await browserLanguageModel()?.create({ ...languages, monitor: follow });
    session?.destroy();
  } catch {
    useBrowserModel.setState({ failed: true });
  }
  useBrowserModel.setState({ loaded: null });
  await checkBrowserModel();
}

function follow(model: EventTarget): void {
  model.addEventListener('downloadprogress', (event) => {
    const { loaded } = event as ProgressEvent;
    useBrowserModel.setState({ loaded });
  });
}
