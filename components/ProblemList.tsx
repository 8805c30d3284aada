import { Anchor, Code } from '@mantine/core';
import type { ConfigurationProblem } from '@/lib/config/schema';
import classes from './ProblemList.module.css';

export interface ProblemListProps {
  problems: ConfigurationProblem[];
  /** Where a problem stands in the text that is being edited, and the way there. */
  places?: undefined | { of: (path: string) => string | null; go: (path: string) => void };
}

/** What is wrong with a configuration, each with the path of its place. */
export function ProblemList({ problems, places }: ProblemListProps) {
  return (
    <ul className={classes.list} aria-label="Configuration problems">
      {problems.map(({ path, message }, index) => {
        const place = places?.of(path) ?? null;
        return (
          <li key={`${index} ${path}`}>
            {path !== '' && <Code className={classes.path}>{path}</Code>} {message}
            {place !== null && (
              <>
                {' '}
                <Anchor
                  component="button"
                  type="button"
                  className={classes.place}
                  aria-label={`Go to ${path || 'the error'}, ${place}`}
                  onClick={() => places?.go(path)}
                >
                  {place}
                </Anchor>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
