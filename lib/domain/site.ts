/** How reading a page goes; the panel turns each into a sentence that says what to do. */
export const siteStates = [
  'reading',
  /** A pane says that it is still loading; after 10 s it is read anyway. */
  'loading',
  /** Nothing matches `conversation.pane`, or no match yields an id. */
  'noConversation',
  /** A pane, but nothing in it matches `message.item`. */
  'noMessage',
  /** A pane that shows its messages only when the agent clicks. */
  'folded',
  /** Several panes count as the one that the agent looks at. */
  'ambiguous',
  /** The site definition tells phases and none matches. */
  'phaseUnknown',
  /** The browser refuses a selector of the site definition. */
  'badSelector',
] as const;
export type SiteState = (typeof siteStates)[number];
