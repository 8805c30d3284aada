import { browser } from 'wxt/browser';

/** Opens the options page in a tab of its own. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** The address of the audit history, of one case or of all. */
export function historyAddress(caseId?: string): string {
  const query = caseId === undefined ? '' : `?case=${encodeURIComponent(caseId)}`;
  return browser.runtime.getURL('/history.html') + query;
}

/** The address of the simulation page, of one run or of all. */
export function simulationAddress(run?: string): string {
  const query = run === undefined ? '' : `?run=${encodeURIComponent(run)}`;
  return browser.runtime.getURL('/simulation.html') + query;
}
