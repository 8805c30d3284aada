import { Code } from '@mantine/core';

/** Words with what stands between backticks as code: a path in the configuration. */
export function Sentence({ text }: { text: string }) {
  // Split by a group, every second part is one that was between backticks.
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part));
}
