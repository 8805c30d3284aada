import type { ConfigurationProblem } from '@/lib/config/schema';
import { IconAlertTriangle } from '../icons';
import { ProblemList } from '../ProblemList';
import { count } from '../words';
import classes from './Panel.module.css';

/** Configuration problems, folded: the rest of the configuration is in force. */
export function Problems({ problems }: { problems: ConfigurationProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <details className={classes.problems}>
      <summary>
        <IconAlertTriangle size={14} aria-hidden />
        {count(problems.length, 'configuration problem')}; the rest is in force
      </summary>
      <ProblemList problems={problems} />
    </details>
  );
}
