import type { Page } from '@playwright/test';
import type { RequestTracker } from './start';

/** How RT shows the history of a ticket; each agent chooses. */
export const historyModes = ['delay', 'click', 'scroll', 'always'] as const;
export type HistoryMode = (typeof historyModes)[number];

type User = keyof RequestTracker['tokens'];

/** An agent at work in RT's own pages. */
export class RequestTrackerAgent {
  constructor(
    private readonly rt: RequestTracker,
    readonly page: Page,
    private readonly name: User = 'agent1',
  ) {}

  async signIn(): Promise<void> {
    await this.page.goto(this.rt.url);
    await this.enterPassword();
  }

  /** On the page that RT shows in place of any other to who is not signed in. */
  async enterPassword(): Promise<void> {
    await this.page.locator('input[name=user]').fill(this.name);
    await this.page.locator('input[name=pass]').fill(`${this.name}-pass`);
    await this.page.getByRole('button', { name: 'Login' }).click();
    await this.page.getByRole('link', { name: 'Logged in as' }).waitFor();
  }

  /** Ends the session, as a night does. */
  async loseSession(): Promise<void> {
    await this.page.context().clearCookies();
  }

  async openTicket(id: string): Promise<void> {
    await this.page.goto(`${this.rt.url}Ticket/Display.html?id=${id}`);
  }

  async openNewTicket(): Promise<void> {
    await this.page.goto(this.rt.url);
    await this.page.getByRole('button', { name: 'Create new ticket' }).click();
  }

  /** Sets a custom field of the open ticket, by its number, as agents do: beside its value. */
  async editCustomField(number: string, value: string): Promise<void> {
    const box = this.page.locator('.ticket-info-cfs').last();
    await box.locator('.inline-edit-toggle.edit').click();
    await box.locator(`.CF-${number}-Edit`).fill(value);
    await box.getByRole('button', { name: 'Save' }).click();
  }

  /** Sets how this agent sees tickets; RT remembers it. */
  async prefers(mode: HistoryMode, first: 'oldest' | 'newest' = 'oldest'): Promise<void> {
    const { page } = this;
    await page.goto(`${this.rt.url}Prefs/Other.html`);
    // A picker of scripts covers the select.
    await page.locator('select[name=ShowHistory]').selectOption(mode, { force: true });
    const answer = first === 'oldest' ? 'yes' : 'no';
    await page.locator(`label[for=OldestTransactionsFirst-${answer}]`).click();
    await page.getByRole('button', { name: 'Save Changes' }).last().click();
  }
}
