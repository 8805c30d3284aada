import { Marks, type Mark } from '../marks';
import type { Overlay } from '../overlay';
import { FormBanner, type BannerActions } from './banner';

/** What the agent sees of the filling: marks around the controls and a banner near the form. */
export class Review {
  private readonly banner: FormBanner;
  private readonly marks: Marks;

  constructor(overlay: Overlay, form: () => Element | null) {
    this.banner = new FormBanner(overlay, form);
    this.marks = new Marks(overlay);
  }

  say(text: string, refused: string[], actions: BannerActions): void {
    this.banner.show(text, refused, actions);
  }

  mark(marks: Mark[]): void {
    this.marks.show(marks);
  }

  /** Follows the page. */
  place(): void {
    this.banner.place();
    this.marks.place();
  }

  hide(): void {
    this.banner.hide();
    this.marks.show([]);
  }
}
